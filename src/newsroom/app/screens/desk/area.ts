/** The screens of the desk: what is in hand. */
import { createRoute, redirect } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";
import { readSearch } from "./desk-search.ts";

declare module "@tanstack/react-router" {
	interface HistoryState {
		/** A story is begun: the desk asks for its place and headline. */
		readonly begins?: true;
	}
}

export const deskRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/",
		validateSearch: readSearch,
		component: screen(() => import("./desk-screen.tsx"), "DeskScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		// For bookmarks and links from elsewhere: a story is begun in one way only.
		path: "/stories/new",
		beforeLoad: () => {
			throw redirect({ to: "/", state: { begins: true }, replace: true });
		},
	}),
] as const;

export const deskNavigation: readonly NavigationEntry[] = [
	{ to: "/", label: "desk", icon: Inbox, permission: "story.read", keys: "g d" },
];
