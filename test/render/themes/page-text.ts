/** Reading a drawn page as a browser does. */
import { parse } from "parse5";

interface Node {
	readonly nodeName: string;
	readonly value?: string;
	readonly childNodes?: readonly Node[];
	readonly attrs?: readonly { readonly name: string; readonly value: string }[];
}

function* nodes(node: Node): Generator<Node> {
	yield node;
	for (const child of node.childNodes ?? []) yield* nodes(child);
}

/** The words of the page, without scripts and styles; spaces as they stand. */
export function textOf(page: string): string {
	let text = "";
	const walk = (node: Node): void => {
		if (node.nodeName === "script" || node.nodeName === "style") return;
		if (node.nodeName === "#text") text += node.value ?? "";
		for (const child of node.childNodes ?? []) walk(child);
	};
	walk(parse(page) as unknown as Node);
	return text;
}

/** Every element of a name with its attributes and words. */
export function elementsOf(page: string, name: string): { attributes: Record<string, string>; text: string }[] {
	const found = [...nodes(parse(page) as unknown as Node)].filter((node) => node.nodeName === name);
	return found.map((node) => ({
		attributes: Object.fromEntries((node.attrs ?? []).map((each) => [each.name, each.value])),
		text: [...nodes(node)].map((each) => each.value ?? "").join(""),
	}));
}
