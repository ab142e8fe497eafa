/** What is pasted or dropped: text from anywhere as clean elements, pictures taken into the paper. */
import { Fragment, Slice } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { dropPoint } from "prosemirror-transform";
import type { EditorView } from "prosemirror-view";
import { storyIdOf } from "../../../../../core/addresses.ts";
import type { Body } from "../../../../../elements/body.ts";
import { schema } from "../../../../document/schema.ts";
import { nodeOf, textOf } from "../../../../document/to-document.ts";

export interface PasteActions {
	readonly locale: string;
	/** Pictures that were pasted or dropped, and where in the body they go; null: at the caret. */
	readonly pictures: (view: EditorView, files: readonly File[], at: number | null) => void;
	/** What was left out of what was pasted, to be said. */
	readonly leftOut: (pictures: number, others: number) => void;
}

export function paste(actions: PasteActions): Plugin {
	return new Plugin({
		props: {
			handlePaste(view, event) {
				const data = event.clipboardData;
				if (!data || !view.editable) return false;
				const html = data.getData("text/html");
				const files = picturesIn(data);
				// Word and Docs put a picture of the text beside the text itself.
				if (files.length > 0 && html === "" && data.getData("text/plain") === "") {
					actions.pictures(view, files, null);
					return true;
				}
				// What was copied in an editor of the paper is read as it is.
				if (html.includes("data-pm-slice")) return false;
				if (isInPlainPlace(view)) return pasteLine(view, data.getData("text/plain"));
				void cleaned(html, data.getData("text/plain"), actions).then((body) => {
					if (body.length > 0 && !view.isDestroyed)
						view.dispatch(view.state.tr.replaceSelection(sliceOf(body)).scrollIntoView().setMeta("paste", true));
				});
				return true;
			},
			handleDrop(view, event, _slice, isMove) {
				const files = event.dataTransfer ? picturesIn(event.dataTransfer) : [];
				if (isMove || files.length === 0 || !view.editable) return false;
				const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
				actions.pictures(view, files, at === null ? null : placeFor(view, at));
				event.preventDefault();
				return true;
			},
		},
	});
}

const picturesIn = (data: DataTransfer): File[] => [...data.files].filter(({ type }) => type.startsWith("image/"));

function placeFor(view: EditorView, at: number): number {
	const slice = new Slice(Fragment.from(schema.nodes.picture.create()), 0, 0);
	return dropPoint(view.state.doc, at, slice) ?? at;
}

/** In captions, cells and titles only text can go. */
function isInPlainPlace(view: EditorView): boolean {
	const { parent } = view.state.selection.$from;
	return parent.isTextblock && !["paragraph", "heading"].includes(parent.type.name);
}

function pasteLine(view: EditorView, text: string): boolean {
	if (text === "") return false;
	view.dispatch(view.state.tr.insertText(text.trim().replace(/\s*\n\s*/gu, " ")).scrollIntoView());
	return true;
}

/** What reads the clipboard is large and loaded at the first paste; where it can not be, the bare text is taken. */
async function cleaned(html: string, plain: string, { locale, leftOut }: PasteActions): Promise<Body> {
	try {
		const { elementsFromPaste, elementsFromPlainText } = await import(
			"../../../../../wire/paste/elements-from-paste.ts"
		);
		if (html === "") return elementsFromPlainText(plain);
		const read = elementsFromPaste(html, { language: locale, ownStory });
		const others = read.leftOut.reduce((sum, { count }) => sum + count, 0);
		if (read.pictures.length > 0 || others > 0) leftOut(read.pictures.length, others);
		return read.body;
	} catch {
		return plain
			.split(/[\r\n]+/u)
			.filter((line) => line.trim() !== "")
			.map((line) => ({ type: "paragraph", text: [{ text: line.trim() }] }));
	}
}

function ownStory(address: string): number | null {
	if (!URL.canParse(address, location.origin)) return null;
	const { origin, pathname } = new URL(address, location.origin);
	return origin === location.origin ? storyIdOf(pathname) : null;
}

/** One paragraph joins the line it is pasted into; the ends of more stay open so that they join too. */
export function sliceOf(body: Body): Slice {
	const [first] = body;
	if (body.length === 1 && first?.type === "paragraph")
		return new Slice(Fragment.from(schema.nodes.paragraph.create(null, textOf(first.text))), 1, 1);
	const nodes = body.map(nodeOf);
	return new Slice(
		Fragment.from(nodes),
		first?.type === "paragraph" ? 1 : 0,
		body.at(-1)?.type === "paragraph" ? 1 : 0,
	);
}
