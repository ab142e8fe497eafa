/** The screens of this area. */
import type { NavigationEntry } from "../../frame/navigation.ts";

export const storyRoutes = [] as const;

export const storyNavigation: readonly NavigationEntry[] = [];
