/** The screens of the desk: what is in hand. */
import { createRoute } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";
import { readSearch } from "./desk-search.ts";

export const deskRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/",
		validateSearch: readSearch,
		component: screen(() => import("./desk-screen.tsx"), "DeskScreen"),
	}),
] as const;

export const deskNavigation: readonly NavigationEntry[] = [
	{ to: "/", label: "desk", icon: Inbox, permission: "story.read", keys: "g d" },
];
