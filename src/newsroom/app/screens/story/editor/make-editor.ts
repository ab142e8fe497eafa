/** Makes the editor of a story's body on the shared document. */
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { initProseMirrorDoc, ySyncPlugin, yUndoPlugin } from "y-prosemirror";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { bodyFragment } from "../../../../document/manuscript.ts";
import { schema } from "../../../../document/schema.ts";
import { suggesting } from "../suggestions/suggesting-plugin.ts";
import { blockViews, type LookActions } from "./block-looks.ts";
import { cursors } from "./cursors.ts";
import { find } from "./find.ts";
import { type KeyActions, keys } from "./keys.ts";
import { type PasteActions, paste } from "./paste.ts";
import type { EditorWords } from "./schema-words.ts";
import { type Insertion, slash } from "./slash.ts";
import { tables } from "./tables.ts";
import { typing } from "./typing.ts";

export interface EditorOptions {
	readonly doc: Y.Doc;
	readonly awareness: Awareness;
	readonly words: EditorWords;
	readonly locale: string;
	readonly dir: "ltr" | "rtl";
	readonly mayWrite: () => boolean;
	readonly actions: LookActions & KeyActions & PasteActions;
	readonly insertions: () => readonly Insertion[];
	/** An edit could not be made a suggestion, and was left undone. */
	readonly notSuggested: () => void;
	/** After every change of text or selection. */
	readonly changed: (view: EditorView, isText: boolean) => void;
}

export function makeEditor(mount: HTMLElement, options: EditorOptions): EditorView {
	const { awareness, words, locale, dir, actions } = options;
	const fragment = bodyFragment(options.doc);
	const { doc, mapping } = initProseMirrorDoc(fragment, schema);
	const view: EditorView = new EditorView(
		{ mount },
		{
			state: EditorState.create({
				doc,
				schema,
				plugins: [
					ySyncPlugin(fragment, { mapping }),
					cursors(awareness),
					yUndoPlugin(),
					slash(words.insert, locale, options.insertions),
					paste(actions),
					typing(locale),
					...keys(actions),
					tables(),
					find(locale),
					suggesting(options.notSuggested),
					dropCursor({ width: 2, color: false, class: "st-drop" }),
					gapCursor(),
				],
			}),
			nodeViews: blockViews(words, actions),
			editable: options.mayWrite,
			attributes: {
				lang: locale,
				dir,
				spellcheck: "true",
				role: "textbox",
				"aria-multiline": "true",
				"aria-label": words.text,
				"aria-keyshortcuts": "Alt+F10",
			},
			dispatchTransaction(tr) {
				// What is told of others' cursors comes a moment later, when the screen may have been left.
				if (view.isDestroyed) return;
				view.updateState(view.state.apply(tr));
				options.changed(view, tr.docChanged);
			},
			handleClick(clicked, _at, event) {
				const link = (event.target as HTMLElement | null)?.closest("a");
				// A link is opened with the key that opens links in new windows anywhere.
				if (!link || !(event.ctrlKey || event.metaKey)) return false;
				const { story } = link.dataset;
				window.open(story ? `/newsroom/stories/${story}` : link.href, "_blank", "noopener");
				return clicked.editable;
			},
		},
	);
	return view;
}
