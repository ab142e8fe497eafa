/** Which people, places, organisations, events and subjects a text names, in the forms that its language gives their names. */
import { foldText } from "./folding.ts";
import { languageOf } from "./language-tag.ts";
import type { Concept, Edition } from "./paper.ts";

export interface Named {
	readonly concept: Concept;
	/** Its name in the edition. */
	readonly name: string;
	/** How often the text names it; a mention in the headline counts five times. */
	readonly count: number;
}

interface Text {
	readonly headline: string;
	readonly body: string;
}

type Words = readonly string[];
interface Name {
	readonly concept: Concept;
	readonly words: Words;
}

const HEADLINE = 5;
/** Letters of a word that decide where a name is looked for, the fewest and the most. */
const HEADS = [3, 4, 5, 6] as const;
/** Languages that end names by case, and how long an ending is at most. */
const ENDINGS: Readonly<Record<string, number>> = {
	ru: 3,
	uk: 3,
	be: 3,
	pl: 3,
	cs: 3,
	sr: 3,
	hr: 3,
	bg: 3,
	hy: 4,
	ka: 4,
	fi: 5,
	hu: 5,
	et: 4,
	lv: 3,
	lt: 3,
	az: 5,
	tr: 5,
	kk: 5,
	de: 2,
	el: 2,
};
/** Written together with the word that follows: and, in, for, like, so, and the article. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بكل]?ال|لل)|[وف][بلك]?|[بلك])(?=\p{L}{3})/u;

/** Concepts that the text names, the most named first; those with equal counts by name. */
export function conceptsIn(text: Text, concepts: readonly Concept[], edition: Edition): Named[] {
	const language = languageOf(edition.locale);
	const how: How = { language, locale: edition.locale, ending: ENDINGS[language] ?? 0 };
	const index = indexOf(concepts, edition, how);
	const counts = new Map<Concept, number>();
	count(wordsOf(text.headline, how), HEADLINE, index, how, counts);
	count(wordsOf(text.body, how), 1, index, how, counts);
	return [...counts]
		.map(([concept, times]) => ({ concept, name: nameIn(concept, edition), count: times }))
		.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, edition.locale));
}

/** The concept's name for readers of the edition, or its key. */
export function nameIn(concept: Concept, edition: Edition): string {
	for (const key of [edition.key, languageOf(edition.locale), ""])
		if (Object.hasOwn(concept.names, key) && concept.names[key]) return concept.names[key];
	return Object.values(concept.names)[0] ?? concept.key;
}

interface How {
	readonly locale: string;
	readonly language: string;
	/** Longest ending; 0: names stand as they are. */
	readonly ending: number;
}

/** Words without what an apostrophe parts from them (Ankara'da, the paper's), in Arabic also without its prefixes. */
function wordsOf(text: string, how: How): string[] {
	const words: string[] = [];
	for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ]*/gu)) {
		const plain = foldText(word, how);
		const apostrophe = plain.indexOf("'");
		// Elided articles stand before the name (l'Europe), endings after it.
		if (apostrophe === 1 || (apostrophe === 2 && plain.startsWith("qu"))) words.push(plain.slice(apostrophe + 1));
		else words.push(apostrophe > 0 ? plain.slice(0, apostrophe) : plain);
	}
	return words;
}

/** The longest head that every form of a name's first word begins with. */
const headOf = (word: string) => stemOf(word).slice(0, HEADS.at(-1));
const headsOf = (word: string) => HEADS.map((length) => word.slice(0, length));
const stemOf = (name: string) =>
	name.length >= 4 && /\p{Script=Cyrillic}/u.test(name) ? name.replace(/[аеёиоуыэюяьй]$/u, "") : name;
const withoutPrefix = (word: string) => word.replace(ARABIC_PREFIX, "");

function indexOf(concepts: readonly Concept[], edition: Edition, how: How): Map<string, Name[]> {
	const index = new Map<string, Name[]>();
	for (const concept of concepts) {
		const name = nameIn(concept, edition);
		const words = wordsOf(name, how);
		// One or two letters alone are a word of every language.
		if (words.length === 0 || words.join("").length < 3) continue;
		const first = how.language === "ar" ? withoutPrefix(words[0] ?? "") : (words[0] ?? "");
		const known = index.get(headOf(first));
		if (known) known.push({ concept, words });
		else index.set(headOf(first), [{ concept, words }]);
	}
	return index;
}

function count(
	words: Words,
	weight: number,
	index: ReadonlyMap<string, readonly Name[]>,
	how: How,
	counts: Map<Concept, number>,
): void {
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		const heads = new Set([...headsOf(word), ...(how.language === "ar" ? headsOf(withoutPrefix(word)) : [])]);
		for (const head of heads)
			for (const name of index.get(head) ?? [])
				if (name.words.every((part, i) => isForm(words[at + i] ?? "", part, how)))
					counts.set(name.concept, (counts.get(name.concept) ?? 0) + weight);
	}
}

/** Whether a word of the text is a form of a word of a name. */
function isForm(word: string, name: string, how: How): boolean {
	if (word === name) return true;
	if (how.language === "ar") return withoutPrefix(word) === withoutPrefix(name);
	if (how.ending === 0 || name.length < 4) return how.language === "en" && word === `${name}s` && name.length > 3;
	const stem = stemOf(name);
	return word.startsWith(stem) && word.length - stem.length <= how.ending;
}
