/** Finds the first character at which a text stops being JSON (RFC 8259); only asked once a parser has refused it. */

const SPACE = /[\t\n\r ]*/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings, so they end one here
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WORD = /true|false|null/uy;

export interface JsonError {
	/** Characters from the beginning, 0 is the first. */
	readonly offset: number;
	/** Both begin with 1. */
	readonly line: number;
	readonly column: number;
	readonly what: string;
}

/** Null when the text is JSON after all. */
export function locateJsonError(text: string): JsonError | null {
	const found = firstError(text);
	if (found === null) return null;
	const before = text.slice(0, found.offset);
	return { ...found, line: before.split("\n").length, column: found.offset - before.lastIndexOf("\n") };
}

type Expecting = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd" | "nothing";

function firstError(text: string): { offset: number; what: string } | null {
	// A stack of our own, so that a deep text can not exhaust the program's.
	const open: ("{" | "[")[] = [];
	let expecting: Expecting = "value";
	let at = 0;
	const take = (pattern: RegExp): boolean => {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match === null) return false;
		at += match[0].length;
		return true;
	};
	const bad = (what: string) => ({
		offset: at,
		what: at >= text.length ? `the text ends where ${what} is expected` : `${what} is expected`,
	});
	const string = (): boolean => take(STRING) && text[at] === '"' && ++at > 0;
	const after = (): Expecting => (open.length === 0 ? "nothing" : "commaOrEnd");
	for (;;) {
		take(SPACE);
		const c = text[at];
		if (expecting === "nothing") return c === undefined ? null : { offset: at, what: "there is more after the value" };
		if (expecting === "colon") {
			if (c !== ":") return bad("a colon");
			at++;
			expecting = "value";
		} else if (expecting === "commaOrEnd") {
			const inObject = open.at(-1) === "{";
			if (c === ",") expecting = inObject ? "key" : "value";
			else if (c === (inObject ? "}" : "]")) {
				open.pop();
				expecting = after();
			} else return bad(inObject ? "a comma or }" : "a comma or ]");
			at++;
		} else if (expecting === "key" || expecting === "keyOrEnd") {
			if (c === "}" && expecting === "keyOrEnd") {
				at++;
				open.pop();
				expecting = after();
			} else if (c !== '"') return bad("a key in double quotes");
			else if (!string()) return bad("the rest of a string");
			else expecting = "colon";
		} else if (c === "]" && expecting === "valueOrEnd") {
			at++;
			open.pop();
			expecting = after();
		} else if (c === "{" || c === "[") {
			at++;
			open.push(c);
			expecting = c === "{" ? "keyOrEnd" : "valueOrEnd";
		} else if (c === '"') {
			if (!string()) return bad("the rest of a string");
			expecting = after();
		} else if (take(NUMBER) || take(WORD)) expecting = after();
		else return bad("a value");
	}
}
