/** Reading a CLDR date pattern (UTS #35 part 4, Date Field Symbol Table) into fields and literal text. */

/** A run of one pattern letter: `MMMM` is letter M, width 4. */
export interface PatternField {
	readonly letter: string;
	readonly width: number;
}

/** Literal text, or a field. */
export type PatternPart = string | PatternField;

/** The letters understood, with the widths of each. */
const widths: Readonly<Record<string, readonly number[]>> = {
	y: [1, 2, 3, 4, 5, 6],
	M: [1, 2, 3, 4, 5],
	L: [1, 2, 3, 4, 5],
	d: [1, 2],
	E: [1, 2, 3, 4, 5],
	c: [1, 3, 4, 5],
	a: [1, 2, 3, 4],
	H: [1, 2],
	h: [1, 2],
	K: [1, 2],
	k: [1, 2],
	m: [1, 2],
	s: [1, 2],
	S: [1, 2, 3],
	z: [1, 2, 3, 4],
	O: [1, 4],
	V: [2],
	x: [1, 2, 3],
	X: [1, 2, 3],
	Z: [1, 2, 3, 4, 5],
};

/** Null when the pattern can be used; else what is wrong with it, at which character (counted from 1), and what to do. */
export function checkPattern(pattern: string): string | null {
	if (pattern.trim() === "") return "The date pattern is empty: write one like d.M.yyyy HH:mm";
	const parts = readPattern(pattern);
	return typeof parts === "string" ? parts : null;
}

/** The parts in order, or an error text as from `checkPattern`. Two apostrophes are one; text between apostrophes is literal. */
export function readPattern(pattern: string): PatternPart[] | string {
	const parts: PatternPart[] = [];
	let literal = "";
	let at = 0;
	while (at < pattern.length) {
		const letter = pattern.charAt(at);
		if (letter === "'") {
			const quoted = readQuoted(pattern, at);
			if (quoted === null)
				return `The apostrophe at character ${at + 1} of the date pattern "${pattern}" is never closed: close it, or double it to mean an apostrophe`;
			literal += quoted.text;
			at = quoted.end;
		} else if (/[A-Za-z]/.test(letter)) {
			let end = at + 1;
			while (pattern.charAt(end) === letter) end++;
			const fault = faultOf(letter, end - at);
			if (fault !== null) return `Character ${at + 1} of the date pattern "${pattern}": ${fault}`;
			if (literal !== "") parts.push(literal);
			literal = "";
			parts.push({ letter, width: end - at });
			at = end;
		} else {
			literal += letter;
			at++;
		}
	}
	if (literal !== "") parts.push(literal);
	return parts;
}

function faultOf(letter: string, width: number): string | null {
	const known = widths[letter];
	if (known === undefined) {
		return `"${letter}" is no field that is known (known are ${Object.keys(widths).join(" ")}); put words between apostrophes`;
	}
	if (known.includes(width)) return null;
	return `"${letter.repeat(Math.min(width, 12))}" is not a width of this field; it can be ${known.map((count) => letter.repeat(count)).join(", ")}`;
}

function readQuoted(pattern: string, start: number): { text: string; end: number } | null {
	if (pattern.charAt(start + 1) === "'") return { text: "'", end: start + 2 };
	let text = "";
	for (let at = start + 1; at < pattern.length; at++) {
		if (pattern.charAt(at) !== "'") text += pattern.charAt(at);
		else if (pattern.charAt(at + 1) === "'") {
			text += "'";
			at++;
		} else return { text, end: at + 1 };
	}
	return null;
}
