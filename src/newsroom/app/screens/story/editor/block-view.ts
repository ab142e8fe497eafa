/** How a block with facts of its own stands in the editor: what it shows, its text, and small fields for the facts. */
import type { Node } from "prosemirror-model";
import { NodeSelection } from "prosemirror-state";
import type { EditorView, NodeView, ViewMutationRecord } from "prosemirror-view";

export interface Fact {
	readonly attribute: string;
	readonly label: string;
	readonly hint?: string;
	/** `choice`: one of `choices`; else a line of text. */
	readonly choices?: readonly { readonly value: string; readonly name: string }[];
	/** A box to tick: the attribute is true or false. */
	readonly isTick?: boolean;
	readonly longest?: number;
	/** What the field takes; anything else is not put into the story, and the field says so. */
	readonly isAllowed?: (value: string) => boolean;
	/** Said beside the field while it is empty: a picture without alternative text, a quotation without a speaker. */
	readonly missing?: (node: Node) => string;
}

export interface Action {
	readonly name: string;
	readonly icon: string;
	readonly run: (view: EditorView, at: number, node: Node) => void;
}

export interface BlockLook {
	readonly name: string;
	readonly tag: string;
	/** What stands above the text and its facts; drawn anew when an attribute changes. */
	readonly show?: (node: Node) => HTMLElement | null;
	/** Which attributes `show` depends on. */
	readonly shows?: readonly string[];
	/** Where the text goes; null: the block has none. */
	readonly content: string | null;
	/** Shown in the empty text. */
	readonly placeholder?: string;
	readonly facts: readonly Fact[];
	readonly actions: readonly Action[];
	readonly notAllowed: string;
}

export class BlockView implements NodeView {
	readonly dom: HTMLElement;
	readonly contentDOM: HTMLElement | null;
	#node: Node;
	readonly #view: EditorView;
	readonly #place: () => number | undefined;
	readonly #look: BlockLook;
	readonly #shown: HTMLElement | null;
	readonly #fields: { readonly fact: Fact; readonly field: HTMLInputElement | HTMLSelectElement; note: HTMLElement }[] =
		[];

	constructor(node: Node, view: EditorView, place: () => number | undefined, look: BlockLook) {
		this.#node = node;
		this.#view = view;
		this.#place = place;
		this.#look = look;
		this.dom = element(look.tag, `st-block st-${node.type.name}`);
		this.dom.setAttribute("aria-label", look.name);
		if (look.tag === "div") this.dom.setAttribute("role", "group");
		const bar = apart(element("div", "st-block-bar"));
		bar.append(element("span", "st-block-name", look.name));
		for (const action of look.actions) bar.append(this.#button(action));
		this.dom.append(bar);
		this.#shown = look.show ? apart(element("div", "st-block-show")) : null;
		if (this.#shown) this.dom.append(this.#shown);
		this.contentDOM = look.content === null ? null : element(look.content, "st-block-text");
		if (this.contentDOM) {
			if (look.placeholder) this.contentDOM.dataset.placeholder = look.placeholder;
			this.dom.append(this.contentDOM);
		}
		if (look.facts.length > 0) {
			const facts = apart(element("div", "st-block-facts"));
			for (const fact of look.facts) facts.append(this.#fact(fact));
			this.dom.append(facts);
		}
		this.#draw(null);
	}

	update(node: Node): boolean {
		if (node.type !== this.#node.type) return false;
		const before = this.#node;
		this.#node = node;
		this.#draw(before);
		return true;
	}

	selectNode(): void {
		this.dom.classList.add("st-chosen");
	}
	deselectNode(): void {
		this.dom.classList.remove("st-chosen");
	}

	/** What happens in the fields and buttons is theirs. */
	stopEvent(event: Event): boolean {
		const target = event.target as HTMLElement | null;
		if (!target || this.contentDOM?.contains(target)) return false;
		return (
			target.closest(".st-block-facts, .st-block-bar, .st-block-show input") !== null && event.type !== "dragstart"
		);
	}

	ignoreMutation(mutation: ViewMutationRecord): boolean {
		return mutation.type !== "selection" && !(this.contentDOM?.contains(mutation.target) ?? false);
	}

	#draw(before: Node | null): void {
		const { show, shows = [] } = this.#look;
		const isChanged = before === null || shows.some((name) => before.attrs[name] !== this.#node.attrs[name]);
		if (this.#shown && show && isChanged)
			this.#shown.replaceChildren(...[show(this.#node)].filter((one) => one !== null));
		if (this.contentDOM) this.contentDOM.classList.toggle("st-empty", this.#node.content.size === 0);
		for (const { fact, field, note } of this.#fields) {
			const value = this.#node.attrs[fact.attribute] ?? "";
			if (fact.isTick) (field as HTMLInputElement).checked = value === true;
			else if (field.value !== value && document.activeElement !== field) field.value = String(value);
			field.disabled = !this.#view.editable;
			note.textContent = fact.missing?.(this.#node) ?? "";
		}
	}

	#fact(fact: Fact): HTMLElement {
		const label = element("label", fact.isTick ? "st-fact st-fact-tick" : "st-fact");
		label.append(element("span", "", fact.label));
		const field = fact.choices ? document.createElement("select") : document.createElement("input");
		for (const { value, name } of fact.choices ?? []) (field as HTMLSelectElement).add(new Option(name, value));
		if (field instanceof HTMLInputElement) {
			field.type = fact.isTick ? "checkbox" : "text";
			field.dir = "auto";
			field.spellcheck = true;
			field.maxLength = fact.longest ?? 500;
			if (fact.hint) field.placeholder = fact.hint;
		}
		const note = element("span", "st-fact-note");
		field.addEventListener("input", () => this.#write(fact, field, note));
		field.addEventListener("change", () => this.#write(fact, field, note));
		field.addEventListener("keydown", (event) => {
			const { key } = event as KeyboardEvent;
			if (key !== "Enter" && key !== "Escape") return;
			event.preventDefault();
			this.#view.focus();
		});
		label.append(field, note);
		this.#fields.push({ fact, field, note });
		return label;
	}

	#write(fact: Fact, field: HTMLInputElement | HTMLSelectElement, note: HTMLElement): void {
		const at = this.#place();
		if (at === undefined) return;
		const value = fact.isTick ? (field as HTMLInputElement).checked : field.value;
		const isAllowed = fact.isAllowed?.(field.value) ?? true;
		field.setAttribute("aria-invalid", String(!isAllowed));
		note.textContent = isAllowed ? "" : this.#look.notAllowed;
		if (isAllowed && value !== this.#node.attrs[fact.attribute])
			this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, fact.attribute, value));
	}

	#button({ name, icon, run }: Action): HTMLElement {
		const button = document.createElement("button");
		button.type = "button";
		button.className = "st-block-button";
		button.title = name;
		button.setAttribute("aria-label", name);
		button.innerHTML = icon;
		button.addEventListener("mousedown", (event) => event.preventDefault());
		button.addEventListener("click", () => {
			const at = this.#place();
			if (at === undefined || !this.#view.editable) return;
			run(this.#view, at, this.#node);
			this.#view.focus();
		});
		return button;
	}
}

/** Chooses the block as a whole, so that commands act on it. */
export function choose(view: EditorView, at: number): void {
	view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)));
}

function element(tag: string, className: string, text = ""): HTMLElement {
	const made = document.createElement(tag);
	if (className) made.className = className;
	if (text) made.textContent = text;
	return made;
}

function apart<E extends HTMLElement>(made: E): E {
	made.contentEditable = "false";
	return made;
}
