/** The screens of the settings. */
import { createRoute } from "@tanstack/react-router";
import { Settings } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.ts";

export const settingsRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings",
		component: screen(() => import("./settings-screen.tsx"), "SettingsScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/paper",
		component: screen(() => import("./paper-screen.tsx"), "PaperScreen"),
	}),
] as const;

export const settingsNavigation: readonly NavigationEntry[] = [
	{ to: "/settings", label: "settings", icon: Settings, permission: "story.write", keys: "g s" },
];
