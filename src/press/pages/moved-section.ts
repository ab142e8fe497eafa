/** Pages of sections that moved or were closed: they lead to the same page of where the stories are now. */
import { sectionAddress } from "../../core/addresses.ts";
import type { Edition } from "../../core/paper.ts";
import type { Outcome } from "./outcome.ts";
import { MISSING } from "./outcome.ts";

/** What a generation of the chrome knows of sections that went. */
export interface Moved {
	readonly edition: Pick<Edition, "base">;
	readonly moved: ReadonlyMap<string, string>;
}

/** The path with its section as it is called now; `section` is the one that the path names. */
export function pathOfMoved(section: string, path: string, { edition, moved }: Moved): string | null {
	const target = moved.get(section);
	if (target === undefined) return null;
	return sectionAddress(edition, target) + path.slice(sectionAddress(edition, section).length);
}

export function movedOrMissing(section: string, path: string, chrome: Moved): Outcome {
	const to = pathOfMoved(section, path, chrome);
	return to === null ? MISSING : { kind: "redirect", to };
}
