/** The screens of this area: the way in, one's own account, people, roles, the audit trail. */
import { createRoute } from "@tanstack/react-router";
import { ScrollText, Users } from "lucide-react";
import type { NavigationEntry } from "../../frame/navigation.ts";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";

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
	createRoute({
		...plain,
		path: "/confirmed",
		component: screen(() => import("./confirm/confirmed-screen.tsx"), "ConfirmedScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/account",
		component: screen(() => import("./account/account-screen.tsx"), "AccountScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/people",
		component: screen(() => import("./people/people-screen.tsx"), "PeopleScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/people/$id",
		component: screen(() => import("./people/person-screen.tsx"), "PersonScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/roles",
		component: screen(() => import("./people/roles-screen.tsx"), "RolesScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/audit",
		component: screen(() => import("./audit/audit-screen.tsx"), "AuditScreen"),
	}),
] as const;

export const accountsNavigation: readonly NavigationEntry[] = [
	{ to: "/people", label: "people", icon: Users, permission: "people.manage", keys: "g e" },
	{ to: "/audit", label: "audit", icon: ScrollText, permission: "audit.read" },
];
