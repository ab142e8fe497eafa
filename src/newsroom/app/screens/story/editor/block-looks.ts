/** How each kind of block with facts looks in the editor. */
import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import {
	addColumnAfter,
	addRowAfter,
	deleteColumn,
	deleteRow,
	mergeCells,
	splitCell,
	toggleHeaderColumn,
	toggleHeaderRow,
} from "prosemirror-tables";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";
import { isSafeAddress } from "../../../../../core/inline.ts";
import { schema } from "../../../../document/schema.ts";
import { assetPicture } from "./asset-pictures.ts";
import { type Action, type BlockLook, BlockView, choose, type Fact } from "./block-view.ts";
import { ICONS } from "./icons.ts";
import { moveBlock } from "./move-block.ts";
import type { EditorWords } from "./schema-words.ts";

export interface LookActions {
	/** Takes another picture for the block at that place. */
	readonly replacePicture: (view: EditorView, at: number) => void;
	/** Cuts the picture at that place for this story alone. */
	readonly cutPicture: (view: EditorView, at: number) => void;
	/** Adds pictures to the gallery at that place. */
	readonly addPictures: (view: EditorView, at: number) => void;
}

export function blockViews(words: EditorWords, actions: LookActions): Record<string, NodeViewConstructor> {
	const names = words.blocks;
	const act = (name: string, icon: string, command: Command): Action => ({
		name,
		icon,
		run: (view) => command(view.state, view.dispatch, view),
	});
	const asWhole = (name: string, icon: string, command: Command): Action => ({
		name,
		icon,
		run(view, at) {
			choose(view, at);
			command(view.state, view.dispatch, view);
		},
	});
	const remove: Action = {
		name: words.remove,
		icon: ICONS.remove,
		run: (view, at, node) => view.dispatch(view.state.tr.delete(at, at + node.nodeSize)),
	};
	const moves = [asWhole(words.moveUp, ICONS.up, moveBlock(-1)), asWhole(words.moveDown, ICONS.down, moveBlock(1))];
	const whole = [...moves, remove];
	const fact = (attribute: string, label: string, more: Partial<Fact> = {}): Fact => ({ attribute, label, ...more });
	const credit = fact("credit", words.facts.credit);
	const alt = fact("alt", words.facts.alt, {
		hint: words.facts.altHint,
		longest: 1000,
		missing: ({ attrs }) => (attrs.alt === "" && !attrs.decorative ? words.facts.altMissing : ""),
	});
	const decorative = fact("decorative", words.facts.decorative, { isTick: true });
	const title = fact("title", words.facts.title, { longest: 300 });
	const speaker = fact("speaker", words.facts.speaker, { longest: 300 });
	const address = { longest: 2048, isAllowed: isOutside };
	const cut: Action = { name: words.cutPicture, icon: ICONS.crop, run: actions.cutPicture };
	const replace: Action = { name: words.replacePicture, icon: ICONS.picture, run: actions.replacePicture };
	const looks: Record<string, Omit<BlockLook, "notAllowed">> = {
		quotation: {
			name: names.quotation,
			tag: "blockquote",
			content: "div",
			facts: [
				speaker,
				fact("source", words.facts.source, {
					longest: 2048,
					isAllowed: (text) => text === "" || isSafeAddress(text),
				}),
			],
			actions: whole,
		},
		pullquote: {
			name: names.pullquote,
			tag: "aside",
			content: "p",
			placeholder: words.placeholders.pullquote,
			facts: [speaker],
			actions: whole,
		},
		note: {
			name: names.note,
			tag: "div",
			content: "p",
			placeholder: words.placeholders.note,
			facts: [],
			actions: whole,
		},
		picture: {
			name: names.picture,
			tag: "figure",
			show: picture,
			shows: ["asset"],
			content: "figcaption",
			placeholder: words.placeholders.caption,
			facts: [
				credit,
				alt,
				decorative,
				fact("width", words.facts.width, {
					choices: [
						{ value: "body", name: words.facts.widthBody },
						{ value: "wide", name: words.facts.widthWide },
					],
				}),
			],
			actions: [replace, cut, ...whole],
		},
		gallery: {
			name: names.gallery,
			tag: "section",
			content: "div",
			facts: [title],
			actions: [{ name: words.addPictures, icon: ICONS.picture, run: actions.addPictures }, ...whole],
		},
		plate: {
			name: names.plate,
			tag: "figure",
			show: picture,
			shows: ["asset"],
			content: "figcaption",
			placeholder: words.placeholders.caption,
			facts: [credit, alt, decorative],
			actions: [
				cut,
				{ name: words.moveUp, icon: ICONS.up, run: movePlate(-1) },
				{ name: words.moveDown, icon: ICONS.down, run: movePlate(1) },
				{ ...remove, run: removePlate },
			],
		},
		factbox: { name: names.factbox, tag: "aside", content: "div", facts: [title], actions: whole },
		table: {
			name: names.table,
			tag: "section",
			content: "div",
			facts: [],
			actions: [
				act(words.table.addRow, ICONS.rowBelow, addRowAfter),
				act(words.table.addColumn, ICONS.columnAfter, addColumnAfter),
				act(words.table.deleteRow, ICONS.rowAway, deleteRow),
				act(words.table.deleteColumn, ICONS.columnAway, deleteColumn),
				act(words.table.headRow, ICONS.headRow, toggleHeaderRow),
				act(words.table.headColumn, ICONS.headColumn, toggleHeaderColumn),
				act(words.table.merge, ICONS.merge, mergeCells),
				act(words.table.split, ICONS.split, splitCell),
				...whole,
			],
		},
		embed: {
			name: names.embed,
			tag: "div",
			show: host,
			shows: ["url"],
			content: null,
			facts: [fact("url", words.facts.url, address), title],
			actions: whole,
		},
		video: {
			name: names.video,
			tag: "figure",
			show: host,
			shows: ["url"],
			content: "figcaption",
			placeholder: words.placeholders.caption,
			facts: [fact("url", words.facts.url, address), title, credit],
			actions: whole,
		},
		audio: {
			name: names.audio,
			tag: "figure",
			show: host,
			shows: ["url"],
			content: "figcaption",
			placeholder: words.placeholders.caption,
			facts: [fact("url", words.facts.url, address), title, credit],
			actions: whole,
		},
	};
	return Object.fromEntries(
		Object.entries(looks).map(([type, look]): [string, NodeViewConstructor] => [
			type,
			(node, view, place) => new BlockView(node, view, place, { ...look, notAllowed: words.notAllowed }),
		]),
	);
}

/** An address that an embed or a recording may have. */
export const isOutside = (text: string): boolean =>
	isSafeAddress(text) && (/^https:\/\/[^/]+\.[^/]+/u.test(text) || /^\/(?!\/)/u.test(text));

function picture(node: Node): HTMLElement {
	const shown = document.createElement("img");
	shown.alt = "";
	shown.className = "st-picture-shown";
	void assetPicture(node.attrs.asset).then((asset) => {
		if (asset === null) return;
		shown.width = asset.width;
		shown.height = asset.height;
		shown.src = asset.url;
	});
	return shown;
}

function host(node: Node): HTMLElement {
	const shown = document.createElement("p");
	const url = String(node.attrs.url);
	shown.textContent = URL.canParse(url) ? new URL(url).host.replace(/^www\./u, "") : url;
	return shown;
}

function movePlate(by: -1 | 1): Action["run"] {
	return (view, at, node) => {
		const $at = view.state.doc.resolve(at);
		const other = $at.parent.maybeChild($at.index() + by);
		if (!other) return;
		const to = by < 0 ? at - other.nodeSize : at + other.nodeSize;
		view.dispatch(view.state.tr.delete(at, at + node.nodeSize).insert(to, node));
	};
}

const removePlate: Action["run"] = (view, at, node) => {
	const $at = view.state.doc.resolve(at);
	const { tr } = view.state;
	// A gallery without pictures is none.
	if ($at.parent.childCount === 1 && $at.parent.type === schema.nodes.gallery) tr.delete($at.before(), $at.after());
	else tr.delete(at, at + node.nodeSize);
	view.dispatch(tr);
};
