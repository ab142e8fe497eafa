/** JSX to strings: elements become Html at once; text is escaped by type; no virtual tree, no state. */
import { escapeHtml, Html } from "./html.ts";

export type Child = Html | string | number | null | undefined | false | true | readonly Child[];
type AttributeValue = string | number | boolean | null | undefined;
export type Props = Record<string, unknown>;

const VOID = new Set([
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"source",
	"track",
	"wbr",
]);
const ADDRESS = new Set(["href", "src", "action", "formaction", "poster", "data"]);

/** Whether a browser would run the address: it passes over spaces and control characters in a scheme (URL Standard, section 4.4). */
function runs(address: string): boolean {
	// Nearly all of ours are paths or https.
	if (/^[/#h]/u.test(address)) return false;
	return /^(?:javascript|vbscript|data):/iu.test(address.replace(/[\s\p{Cc}]/gu, ""));
}

function children(child: Child): string {
	if (typeof child === "string") return escapeHtml(child);
	if (child instanceof Html) return child.markup;
	if (child === null || child === undefined || typeof child === "boolean") return "";
	if (typeof child === "number") return String(child);
	let out = "";
	for (const one of child as readonly Child[]) out += children(one);
	return out;
}

function attribute(name: string, value: AttributeValue): string {
	if (value === null || value === undefined || value === false) return "";
	if (value === true) return ` ${name}`;
	const text = String(value);
	if (ADDRESS.has(name) && runs(text)) return "";
	return ` ${name}="${escapeHtml(text)}"`;
}

/** One element, component or fragment. Attribute names are those of HTML (`class`, `for`, `datetime`). */
export function jsx(type: string | ((props: never) => Child), props: Props): Html {
	if (typeof type === "function") {
		const made = type(props as never);
		return made instanceof Html ? made : new Html(children(made));
	}
	let out = `<${type}`;
	for (const name in props) if (name !== "children") out += attribute(name, props[name] as AttributeValue);
	out += ">";
	if (VOID.has(type)) return new Html(out);
	return new Html(`${out}${children(props.children as Child)}</${type}>`);
}

export const jsxs = jsx;
export const jsxDEV = jsx;

export function Fragment(props: { children?: Child }): Html {
	return new Html(children(props.children));
}

/** Finished markup of any child. */
export function render(child: Child): string {
	return children(child);
}

export declare namespace JSX {
	type Element = Html;
	type ElementType = string | ((props: never) => Child);
	interface ElementChildrenAttribute {
		children: unknown;
	}
	interface IntrinsicElements {
		[name: string]: { children?: Child; [attribute: string]: AttributeValue | Child };
	}
}
