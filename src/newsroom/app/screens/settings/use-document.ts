/** One document of the paper as it is edited: what was changed here stays here until it is saved, whatever others do meanwhile. */

import { useState } from "react";
import { ApiProblem } from "../../api-problem.ts";
import { errorAt } from "../../kit/misfit-in-words.ts";
import { bothChanged, ontoTheirs } from "./three-versions.ts";

type Document = Readonly<Record<string, unknown>>;

export interface Edited<D extends Document> {
	/** As it stands on the screen. */
	readonly shown: D;
	readonly isChanged: boolean;
	change(part: Partial<D>): void;
	/** What is wrong with a field, by its path in the document: `imprint.email`. */
	errorAt(path: string): string | undefined;
	/** Others changed it meanwhile: fields that both changed, and the two ways on. */
	readonly conflict: Conflict | null;
	/** After it was saved, and after leaving on purpose. */
	forget(): void;
}

export interface Conflict {
	readonly fields: readonly { readonly path: string; readonly theirs: unknown; readonly yours: unknown }[];
	keepMine(): void;
	takeTheirs(): void;
}

interface Edit<D> {
	/** What the changes were made from. */
	readonly base: D;
	readonly draft: D;
}

/** `saved`: with its revision, as the server has it. `problem`: of the last attempt to save. */
export function useDocument<D extends Document>(saved: D, problem: Error | null, solved: () => void): Edited<D> {
	const [edit, setEdit] = useState<Edit<D> | null>(null);
	const shown = edit?.draft ?? saved;
	const theirs = conflictOf<D>(problem);
	return {
		shown,
		isChanged: edit !== null,
		change: (part) => setEdit((now) => ({ base: now?.base ?? saved, draft: { ...(now?.draft ?? saved), ...part } })),
		errorAt: (path) => errorAt(problem, path),
		conflict:
			theirs === null || edit === null
				? null
				: {
						fields: bothChanged(edit.base, edit.draft, theirs),
						keepMine: () => {
							setEdit({ base: theirs, draft: ontoTheirs(edit.base, edit.draft, theirs) as D });
							solved();
						},
						takeTheirs: () => {
							setEdit(null);
							solved();
						},
					},
		forget: () => setEdit(null),
	};
}

function conflictOf<D>(problem: Error | null): D | null {
	if (!(problem instanceof ApiProblem) || problem.code !== "revisionConflict") return null;
	const { theirs, revision } = (problem.data ?? {}) as { theirs?: object; revision?: string };
	return theirs === undefined ? null : ({ ...theirs, revision } as D);
}
