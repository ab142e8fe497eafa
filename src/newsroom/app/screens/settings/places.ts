/** Every place of the settings, in the order of the list at its side; who adds a screen adds a line here and its name in `strings/settings`. */
import {
	BookUser,
	FileText,
	KeyRound,
	Languages,
	ListTree,
	type LucideIcon,
	Menu,
	ShieldCheck,
	Tags,
	Webhook,
} from "lucide-react";
import type { Permission } from "../../../../core/permissions.ts";
import type { en } from "../../strings/settings/en.ts";

export interface SettingsPlace {
	/** Key of the name and of the half sentence below it, in `places` of `strings/settings`. */
	readonly label: keyof typeof en.places;
	/** Address below /newsroom. */
	readonly to: string;
	readonly icon: LucideIcon;
	/** Offered to those who have it anywhere. */
	readonly permission: Permission;
	readonly group: keyof typeof en.placeGroups;
}

export const SETTINGS_PLACES: readonly SettingsPlace[] = [
	{ label: "paper", to: "/settings/paper", icon: FileText, permission: "paper.write", group: "paper" },
	{ label: "editions", to: "/settings/editions", icon: Languages, permission: "paper.write", group: "paper" },
	{ label: "sections", to: "/settings/sections", icon: ListTree, permission: "paper.write", group: "paper" },
	{ label: "menus", to: "/settings/menus", icon: Menu, permission: "paper.write", group: "paper" },
	{ label: "workflow", to: "/settings/workflow", icon: ShieldCheck, permission: "paper.write", group: "paper" },
	{ label: "bylines", to: "/settings/bylines", icon: BookUser, permission: "story.write", group: "index" },
	{ label: "topics", to: "/settings/topics", icon: Tags, permission: "story.write", group: "index" },
	{ label: "tokens", to: "/settings/tokens", icon: KeyRound, permission: "people.manage", group: "connections" },
	{ label: "webhooks", to: "/settings/webhooks", icon: Webhook, permission: "paper.write", group: "connections" },
];
