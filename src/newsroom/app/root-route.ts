/** The root of all screens' addresses, below /newsroom. */
import { createRootRoute } from "@tanstack/react-router";

declare module "@tanstack/react-router" {
	interface StaticDataRouteOption {
		/** Shown without navigation and to people who are not signed in: sign-in, invitation, first start. */
		readonly isPlain?: boolean;
	}
}

/** What it shows is set by the router, because the frame links to the screens and these stand below this route. */
export const rootRoute = createRootRoute();
