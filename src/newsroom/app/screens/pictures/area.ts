/** The screens of the pictures: the library, and each picture's own. */
import { createRoute } from "@tanstack/react-router";
import { Images } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";

export const picturesRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/pictures",
		component: screen(() => import("./library-screen.tsx"), "LibraryScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/pictures/$id",
		component: screen(() => import("./picture-screen.tsx"), "PictureScreen"),
	}),
] as const;

export const picturesNavigation: readonly NavigationEntry[] = [
	{ to: "/pictures", label: "pictures", icon: Images, permission: "story.read", keys: "g p" },
];
