/** The screens around publication: a story's record, alarms, the rules. */
import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../root-route.ts";
import { screen } from "../screen.tsx";

export const publishingRoutes = [
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/stories/$id/record",
		component: screen(() => import("./record-screen.tsx"), "RecordScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/alarms",
		component: screen(() => import("./alarms-screen.tsx"), "AlarmsScreen"),
	}),
	createRoute({
		getParentRoute: () => rootRoute,
		path: "/settings/workflow",
		component: screen(() => import("./rules-screen.tsx"), "RulesScreen"),
	}),
] as const;
