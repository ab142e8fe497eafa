/** The screens of the settings. */
import { createRoute } from "@tanstack/react-router";
import { Settings } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";

/** Which edition a screen is about; the first when the address names none. */
const editionOf = (search: Record<string, unknown>): { edition?: string } =>
	typeof search.edition === "string" ? { edition: search.edition } : {};

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
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/editions",
		component: screen(() => import("./editions-screen.tsx"), "EditionsScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/editions/$edition",
		component: screen(() => import("./edition-screen.tsx"), "EditionScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/sections",
		validateSearch: editionOf,
		component: screen(() => import("./sections-screen.tsx"), "SectionsScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/menus",
		validateSearch: editionOf,
		component: screen(() => import("./menus-screen.tsx"), "MenusScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/bylines",
		component: screen(() => import("./concepts-screen.tsx"), "BylinesScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/bylines/$key",
		component: screen(() => import("./concept-screen.tsx"), "BylineScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/topics",
		component: screen(() => import("./concepts-screen.tsx"), "TopicsScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/topics/$key",
		component: screen(() => import("./concept-screen.tsx"), "TopicScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/tokens",
		component: screen(() => import("./tokens-screen.tsx"), "TokensScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/webhooks",
		component: screen(() => import("./webhooks-screen.tsx"), "WebhooksScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/webhooks/$webhook",
		component: screen(() => import("./webhook-screen.tsx"), "WebhookScreen"),
	}),
] as const;

export const settingsNavigation: readonly NavigationEntry[] = [
	{ to: "/settings", label: "settings", icon: Settings, permission: "story.write", keys: "g s" },
];
