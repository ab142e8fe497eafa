/** Who may do what: roles as sets of permissions. */

export const PERMISSIONS = [
	"story.read",
	"story.write",
	"story.approve",
	"story.publish",
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

export const ROLES = {
	reader: ["story.read", "ledger.read"],
	reporter: ["story.read", "story.write", "asset.write", "ledger.read"],
	editor: [
		"story.read",
		"story.write",
		"story.approve",
		"story.publish",
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

export function isRole(name: string): name is Role {
	return Object.hasOwn(ROLES, name);
}

export function mayDo(role: string, permission: Permission): boolean {
	return isRole(role) && (ROLES[role] as readonly Permission[]).includes(permission);
}
