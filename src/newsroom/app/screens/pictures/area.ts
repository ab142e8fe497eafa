/** The screens of this area. */
import type { NavigationEntry } from "../../frame/navigation.ts";

export const picturesRoutes = [] as const;

export const picturesNavigation: readonly NavigationEntry[] = [];
