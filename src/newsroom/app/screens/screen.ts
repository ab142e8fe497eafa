/** A screen that is loaded when it is opened: `screen(() => import("./desk-screen.tsx"), "DeskScreen")`. */
import { lazyRouteComponent } from "@tanstack/react-router";

export const screen = lazyRouteComponent;
