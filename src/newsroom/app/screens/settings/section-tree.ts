/** Sections as a tree, and what a drop in it asks for. */
import type { TreeDrop, TreeNode } from "../../kit/tree.tsx";
import type { Section } from "./types.ts";

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
export const keyOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const pathIn = (parent: string, key: string): string => (parent === "" ? key : `${parent}/${key}`);

export function treeOf(sections: readonly Section[], parent = ""): TreeNode<Section>[] {
	return sections
		.filter(({ path }) => parentOf(path) === parent)
		.map((item) => ({ id: item.path, item, children: treeOf(sections, item.path) }));
}

/** Those whose name or address holds the text, with what they lie in. */
export function found(sections: readonly Section[], text: string): readonly Section[] {
	const wanted = text.trim().toLocaleLowerCase();
	if (wanted === "") return sections;
	const fits = sections.filter(({ name, path }) => `${name} ${path}`.toLocaleLowerCase().includes(wanted));
	return sections.filter(({ path }) => fits.some((one) => one.path === path || one.path.startsWith(`${path}/`)));
}

export interface Dropped {
	readonly parent: string;
	/** The paths below that parent in their new order, the moved one among them. */
	readonly order: readonly string[];
}

/** Where the moved section comes to lie; null where it can not: on itself or below itself. */
export function dropIn(sections: readonly Section[], { moved, target, position }: TreeDrop): Dropped | null {
	if (target === moved || target.startsWith(`${moved}/`)) return null;
	const parent = position === "on" ? target : parentOf(target);
	const others = sections.map(({ path }) => path).filter((path) => parentOf(path) === parent && path !== moved);
	const at = position === "on" ? others.length : others.indexOf(target) + (position === "after" ? 1 : 0);
	return { parent, order: [...others.slice(0, at), moved, ...others.slice(at)] };
}

/** The sections with the positions that an order gives them; only those that change. */
export function positioned(sections: readonly Section[], order: readonly string[]): Section[] {
	return order.flatMap((path, position) => {
		const section = sections.find((one) => one.path === path);
		return section && section.position !== position ? [{ ...section, position }] : [];
	});
}
