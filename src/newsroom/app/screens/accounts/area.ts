/** The screens of this area. */
import type { NavigationEntry } from "../../frame/navigation.ts";

export const accountsRoutes = [] as const;

export const accountsNavigation: readonly NavigationEntry[] = [];
