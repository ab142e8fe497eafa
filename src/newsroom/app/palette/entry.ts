/** What the palette offers: entries in groups, and those of them that are meant by some words. */
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { foldText } from "../../../core/folding.ts";

export interface Entry {
	/** One of all that are shown. */
	readonly id: string;
	readonly name: string;
	readonly detail?: string;
	readonly keys?: string;
	readonly icon: LucideIcon;
	readonly end?: ReactNode;
	readonly run: () => void;
}

export interface Group {
	readonly id: string;
	readonly title: string;
	readonly entries: readonly Entry[];
}

/** Every word that is looked for begins a word of the name or of what stands beside it. */
export function named(entries: readonly Entry[], text: string): readonly Entry[] {
	const words = (one: string) => foldText(one, { locale: "und" }).match(/[\p{L}\p{N}]+/gu) ?? [];
	const wanted = words(text);
	if (wanted.length === 0) return entries;
	return entries.filter(({ name, detail = "" }) => {
		const has = words(`${name} ${detail}`);
		return wanted.every((want) => has.some((word) => word.startsWith(want)));
	});
}
