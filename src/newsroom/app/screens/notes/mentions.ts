/** Names of colleagues in what somebody writes: @ and the name. */

export interface Colleague {
	readonly id: number;
	readonly name: string;
}

const MOST = 5;

/** Whom the text mentions. A name that is the beginning of another one does not count where the longer one stands. */
export function mentionsIn(text: string, people: readonly Colleague[]): readonly number[] {
	// An @ in the middle of a word is an address.
	let rest = text.replace(/(?<=[\p{L}\p{N}])@/gu, " ");
	const found: number[] = [];
	for (const { id, name } of [...people].sort((a, b) => b.name.length - a.name.length)) {
		if (name === "" || !rest.includes(`@${name}`)) continue;
		found.push(id);
		rest = rest.replaceAll(`@${name}`, " ");
	}
	return found;
}

/** Colleagues whose name, or a word of it, begins as what stands after the last @; none when nobody is being named. */
export function namedSoFar(text: string, people: readonly Colleague[], language: string): readonly Colleague[] {
	const written = /(?:^|\s)@([\p{L}\p{N} .'’-]{0,40})$/u.exec(text)?.[1];
	if (written === undefined) return [];
	const even = (name: string) => name.toLocaleLowerCase(language);
	const begun = even(written);
	return people
		.filter(({ name }) => [name, ...name.split(" ")].some((word) => even(word).startsWith(begun)))
		.filter(({ name }) => even(name) !== begun)
		.slice(0, MOST);
}

/** The text with the name in the place of what was begun. */
export const withMention = (text: string, { name }: Colleague): string =>
	text.replace(/@[\p{L}\p{N} .'’-]{0,40}$/u, `@${name} `);
