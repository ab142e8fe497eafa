/** The screens of this area. */
import type { NavigationEntry } from "../../frame/navigation.ts";

export const frontsRoutes = [] as const;

export const frontsNavigation: readonly NavigationEntry[] = [];
