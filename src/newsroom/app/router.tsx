/** The router: every area's screens below one root, each loaded when it is opened. */
import { createRouter } from "@tanstack/react-router";
import { BrokenScreen, NoScreen } from "./frame/broken-screen.tsx";
import { Frame } from "./frame/frame.tsx";
import { Loading } from "./frame/loading.tsx";
import { rootRoute } from "./root-route.ts";
import { ROUTES } from "./screens/areas.ts";

rootRoute.update({ component: Frame, notFoundComponent: NoScreen });

export const router = createRouter({
	routeTree: rootRoute.addChildren(ROUTES),
	basepath: "/newsroom",
	defaultPreload: "intent",
	defaultPendingComponent: Loading,
	defaultErrorComponent: BrokenScreen,
	defaultNotFoundComponent: NoScreen,
	// Screens scroll to where one was when one comes back to them.
	scrollRestoration: true,
});

declare module "@tanstack/react-router" {
	interface Register {
		router: typeof router;
	}
}
