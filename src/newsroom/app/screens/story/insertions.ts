/** What can be put into the text, for the menu and for the slash. */
import type { EditorView } from "prosemirror-view";
import { schema } from "../../../document/schema.ts";
import type { storyStrings } from "../../strings/story/strings.ts";
import { insertBlock, makeBlock } from "./editor/commands.ts";
import type { Insertion } from "./editor/slash.ts";
import type { Asked } from "./insert-dialogs.tsx";

const { nodes } = schema;

export interface InsertActions {
	/** Asks for what the block needs before it can be. */
	readonly ask: (what: Asked) => void;
	readonly pictures: () => void;
}

export function insertionsFor(words: (typeof storyStrings)["en"], { ask, pictures }: InsertActions): Insertion[] {
	const { blocks } = words.editor;
	const insert = (make: () => Parameters<typeof insertBlock>[0]) => (view: EditorView) => {
		insertBlock(make())(view.state, view.dispatch, view);
		view.focus();
	};
	const become = (kind: string) => (view: EditorView) => {
		makeBlock(kind)(view.state, view.dispatch, view);
		view.focus();
	};
	return [
		{ id: "heading2", name: blocks.heading2, also: "heading h2", run: become("heading2") },
		{ id: "heading3", name: blocks.heading3, also: "heading h3", run: become("heading3") },
		{ id: "list", name: blocks.list, also: "list", run: become("list") },
		{ id: "ordered", name: blocks.ordered, also: "list", run: become("ordered") },
		{
			id: "quotation",
			name: blocks.quotation,
			also: "quote",
			run: insert(() => nodes.quotation.create(null, nodes.paragraph.create())),
		},
		{ id: "pullquote", name: blocks.pullquote, also: "quote", run: insert(() => nodes.pullquote.create()) },
		{ id: "picture", name: blocks.picture, also: "picture image", run: pictures },
		{ id: "gallery", name: blocks.gallery, also: "gallery", run: () => ask("gallery") },
		{ id: "table", name: blocks.table, also: "table", run: insert(() => tableOf(3, 3)) },
		{
			id: "factbox",
			name: blocks.factbox,
			also: "fact box",
			run: insert(() => nodes.factbox.create(null, nodes.paragraph.create())),
		},
		{ id: "embed", name: blocks.embed, also: "embed", run: () => ask("embed") },
		{ id: "video", name: blocks.video, also: "video", run: () => ask("video") },
		{ id: "audio", name: blocks.audio, also: "audio", run: () => ask("audio") },
		{ id: "rule", name: blocks.rule, also: "rule line", run: insert(() => nodes.rule.create()) },
		{ id: "note", name: blocks.note, also: "note", run: insert(() => nodes.note.create()) },
	];
}

function tableOf(rows: number, columns: number) {
	const cells = (type: "cell" | "headercell") => Array.from({ length: columns }, () => nodes[type].create());
	const all = Array.from({ length: rows }, (_, row) =>
		nodes.row.create(null, cells(row === 0 ? "headercell" : "cell")),
	);
	return nodes.table.create(null, [nodes.tablecaption.create(), nodes.grid.create(null, all)]);
}
