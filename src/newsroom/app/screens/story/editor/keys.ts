/** The keys of the editor, beside those that every text field has. */
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { redoCommand, undoCommand } from "y-prosemirror";
import { schema } from "../../../../document/schema.ts";
import { breakLine, enter, leaveBlock, makeBlock, toggle } from "./commands.ts";
import { moveBlock } from "./move-block.ts";

const { item } = schema.nodes;

export interface KeyActions {
	/** Opens what asks where a link goes. */
	readonly link: () => void;
	readonly find: () => void;
	/** The focus leaves the text, to where the tools are: Tab belongs to lists and tables. */
	readonly toTools: () => void;
}

const act =
	(run: () => void): Command =>
	() => {
		run();
		return true;
	};

export function keys({ link, find, toTools }: KeyActions): Plugin[] {
	return [
		keymap({
			"Mod-z": undoCommand,
			"Mod-y": redoCommand,
			"Shift-Mod-z": redoCommand,
			"Mod-b": toggle("strong"),
			"Mod-i": toggle("emphasis"),
			"Mod-k": act(link),
			"Mod-f": act(find),
			"Mod-Alt-0": makeBlock("paragraph"),
			"Mod-Alt-2": makeBlock("heading2"),
			"Mod-Alt-3": makeBlock("heading3"),
			"Mod-Alt-4": makeBlock("heading4"),
			"Mod-Shift-7": makeBlock("ordered"),
			"Mod-Shift-8": makeBlock("list"),
			"Mod-Shift-9": makeBlock("quotation"),
			"Alt-ArrowUp": moveBlock(-1),
			"Alt-ArrowDown": moveBlock(1),
			"Alt-F10": act(toTools),
			"Shift-Enter": breakLine,
			"Alt-Enter": leaveBlock,
			Enter: chainCommands(enter, splitListItem(item)),
			Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
			"Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(item)),
		}),
		keymap(baseKeymap),
	];
}
