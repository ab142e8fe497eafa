/** Inserting by writing: a slash at the beginning of an empty line opens a list of what can be put there. */
import { Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { ySyncPluginKey } from "y-prosemirror";
import { foldText } from "../../../../../core/folding.ts";

export interface Insertion {
	readonly id: string;
	readonly name: string;
	/** Other words under which it is looked for. */
	readonly also?: string;
	readonly run: (view: EditorView) => void;
}

interface Open {
	/** Where the slash stands. */
	readonly from: number;
	readonly words: string;
	readonly at: number;
}

const key = new PluginKey<Open | null>("slash");

export function slash(label: string, locale: string, insertions: () => readonly Insertion[]): Plugin<Open | null> {
	const fitting = (words: string) => {
		const wanted = foldText(words, { locale });
		return insertions().filter(({ name, also = "" }) => foldText(`${name} ${also}`, { locale }).includes(wanted));
	};
	return new Plugin<Open | null>({
		key,
		state: {
			init: () => null,
			apply(tr, before, old, state) {
				const asked = tr.getMeta(key) as Partial<Open> | null | undefined;
				if (asked === null) return null;
				const { $from, empty } = state.selection;
				const text = $from.parent.textContent;
				const isThere = empty && $from.parent.type.name === "paragraph" && $from.depth === 1;
				if (!isThere || !/^\/[^/\n]{0,20}$/u.test(text) || $from.parentOffset !== text.length) return null;
				// Only where somebody just wrote it, not when the caret comes by; who types fast brings several letters at once.
				const wasEmpty = old.selection.$from.parent.content.size === 0;
				if (before === null && !(tr.docChanged && (text === "/" || wasEmpty))) return null;
				if (before === null && tr.getMeta(ySyncPluginKey)) return null;
				const words = text.slice(1);
				const at = asked?.at ?? (before?.words === words ? before.at : 0);
				return { from: $from.start(), words, at };
			},
		},
		props: {
			handleKeyDown(view, event) {
				const open = key.getState(view.state);
				if (!open) return false;
				const all = fitting(open.words);
				if (event.key === "Escape") view.dispatch(view.state.tr.setMeta(key, null));
				else if (all.length === 0) return false;
				else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
					const by = event.key === "ArrowDown" ? 1 : all.length - 1;
					view.dispatch(view.state.tr.setMeta(key, { at: (open.at + by) % all.length }));
				} else if (event.key === "Enter" || event.key === "Tab") take(view, open, all[open.at]);
				else return false;
				event.preventDefault();
				return true;
			},
		},
		view: (view) => new List(view, label, fitting),
	});
}

function take(view: EditorView, { from, words }: Open, insertion: Insertion | undefined): void {
	view.dispatch(view.state.tr.delete(from, from + 1 + words.length).setMeta(key, null));
	insertion?.run(view);
}

class List {
	readonly #dom = document.createElement("div");
	readonly #fitting: (words: string) => readonly Insertion[];

	constructor(view: EditorView, label: string, fitting: (words: string) => readonly Insertion[]) {
		this.#fitting = fitting;
		this.#dom.className = "st-slash";
		this.#dom.id = "st-slash";
		this.#dom.hidden = true;
		this.#dom.setAttribute("role", "listbox");
		this.#dom.setAttribute("aria-label", label);
		view.dom.parentElement?.append(this.#dom);
	}

	update(view: EditorView): void {
		const open = key.getState(view.state);
		const all = open ? this.#fitting(open.words) : [];
		this.#dom.hidden = all.length === 0;
		if (!open || all.length === 0) {
			view.dom.removeAttribute("aria-activedescendant");
			view.dom.removeAttribute("aria-controls");
			return;
		}
		this.#dom.replaceChildren(
			...all.map((insertion, index) => {
				const row = document.createElement("div");
				row.id = `st-slash-${insertion.id}`;
				row.className = "st-slash-row";
				row.setAttribute("role", "option");
				row.setAttribute("aria-selected", String(index === open.at));
				row.textContent = insertion.name;
				row.addEventListener("mousedown", (event) => {
					event.preventDefault();
					take(view, open, insertion);
				});
				return row;
			}),
		);
		const around = this.#dom.parentElement?.getBoundingClientRect();
		const caret = view.coordsAtPos(open.from);
		if (around) {
			this.#dom.style.insetBlockStart = `${caret.bottom - around.top + 4}px`;
			const isRtl = getComputedStyle(view.dom).direction === "rtl";
			this.#dom.style.insetInlineStart = `${isRtl ? around.right - caret.right : caret.left - around.left}px`;
		}
		const chosen = all[open.at];
		view.dom.setAttribute("aria-controls", "st-slash");
		if (chosen) view.dom.setAttribute("aria-activedescendant", `st-slash-${chosen.id}`);
		this.#dom.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
	}

	destroy(): void {
		this.#dom.remove();
	}
}
