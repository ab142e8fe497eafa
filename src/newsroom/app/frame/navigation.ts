/** An entry of the navigation; every area brings its own. */
import type { LucideIcon } from "lucide-react";
import type { Permission } from "../../../core/permissions.ts";
import type { en } from "../strings/frame/en.ts";

export interface NavigationEntry {
	/** Address below /newsroom. */
	readonly to: string;
	/** The name's key in the words of the frame. */
	readonly label: keyof typeof en.places;
	readonly icon: LucideIcon;
	/** Shown to those who have it anywhere; absent: to everybody who is signed in. */
	readonly permission?: Permission;
	/** Keys that lead there; `g` and a letter. */
	readonly keys?: string;
}
