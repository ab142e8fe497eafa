/** Where the others are: their carets and what they have selected, each with a name and a colour of their own. */
import type { Plugin } from "prosemirror-state";
import { yCursorPlugin } from "y-prosemirror";
import type { Awareness } from "y-protocols/awareness";

/** Colours of the sheet; the same person has the same everywhere. */
const COLOURS = 6;
interface User {
	readonly id?: number;
	readonly name: string;
}

export const colourOf = (id: number): number => id % COLOURS;

export function cursors(awareness: Awareness): Plugin {
	return yCursorPlugin(awareness, {
		cursorBuilder: (user: User) => {
			const caret = document.createElement("span");
			caret.className = `st-caret st-colour-${colourOf(user.id ?? 0)}`;
			const name = document.createElement("span");
			name.className = "st-caret-name";
			name.textContent = user.name;
			// Without a joiner on both sides Chromium draws the caret of the person's own in the wrong line.
			caret.append("\u2060", name, "\u2060");
			return caret;
		},
		selectionBuilder: (user: User) => ({ class: `st-selection st-colour-${colourOf(user.id ?? 0)}` }),
	});
}
