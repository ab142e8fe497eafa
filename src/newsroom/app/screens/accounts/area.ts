/** The screens of this area: the way in, one's own account, people, roles, the audit trail. */
import { createRoute } from "@tanstack/react-router";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.ts";

const plain = { getParentRoute: () => rootRoute, staticData: { isPlain: true } } as const;

export const accountsRoutes = [
	createRoute({
		...plain,
		path: "/sign-in",
		component: screen(() => import("./way-in/sign-in-screen.tsx"), "SignInScreen"),
	}),
	createRoute({
		...plain,
		path: "/setup",
		component: screen(() => import("./way-in/link-screen.tsx"), "LinkScreen"),
	}),
	createRoute({
		...plain,
		path: "/invitation",
		component: screen(() => import("./way-in/link-screen.tsx"), "LinkScreen"),
	}),
] as const;

export const accountsNavigation: readonly NavigationEntry[] = [];
