/** Who may do what: roles as sets of permissions. */

export const PERMISSIONS = [
	"story.read",
	"story.write",
	"story.approve",
	"story.publish",
	"story.override",
	"story.withdraw",
	"asset.write",
	"asset.delete",
	"front.write",
	"front.launch",
	"paper.write",
	"people.manage",
	"ledger.read",
	"audit.read",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Ready-made roles. A paper may change what each but the administrator may do, and make more. */
export const ROLES = {
	reader: ["story.read", "ledger.read"],
	reporter: ["story.read", "story.write", "asset.write", "ledger.read"],
	translator: ["story.read", "story.write", "ledger.read"],
	"copy-editor": ["story.read", "story.write", "story.approve", "asset.write", "ledger.read"],
	"picture-editor": ["story.read", "story.write", "asset.write", "asset.delete", "ledger.read"],
	"front-editor": ["story.read", "front.write", "front.launch", "asset.write", "ledger.read"],
	editor: [
		"story.read",
		"story.write",
		"story.approve",
		"story.publish",
		"story.override",
		"story.withdraw",
		"asset.write",
		"asset.delete",
		"front.write",
		"front.launch",
		"ledger.read",
	],
	administrator: PERMISSIONS,
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof ROLES;

/** May do everything everywhere, always: so that nobody locks a paper's last administrator out of it. */
export const ADMINISTRATOR = "administrator" satisfies Role;

export function isRole(name: string): name is Role {
	return Object.hasOwn(ROLES, name);
}

export function isPermission(name: string): name is Permission {
	return (PERMISSIONS as readonly string[]).includes(name);
}

export function mayDo(role: string, permission: Permission): boolean {
	return isRole(role) && (ROLES[role] as readonly Permission[]).includes(permission);
}

/** Where something is done: an edition and a section path in it; an empty section is the whole edition, both empty the whole paper. */
export interface Where {
	readonly edition: string;
	readonly section: string;
}

export const EVERYWHERE: Where = { edition: "", section: "" };

/** Permissions at a place and below it. */
export interface Grant extends Where {
	readonly permissions: readonly Permission[];
}

/** Whether what is granted at `place` holds at `where`: in the same section or one below it. */
export function holdsAt(place: Where, where: Where): boolean {
	if (place.edition === "") return true;
	if (place.edition !== where.edition) return false;
	return place.section === "" || where.section === place.section || where.section.startsWith(`${place.section}/`);
}
