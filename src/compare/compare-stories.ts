/** Two revisions side by side: fields word by word, elements that stayed, changed, moved, came and went. */
import { canonicalJson } from "../core/ledger.ts";
import type { Element } from "../elements/body.ts";
import { bodyReferences, bodyText } from "../elements/body.ts";
import type { StoryContent } from "../store/store.ts";
import { compareBodies, type ElementPair } from "./compare-bodies.ts";
import { compareWords, type Passage } from "./compare-words.ts";
import { COMPARED_FIELDS, type ComparedField, fieldTexts } from "./story-fields.ts";

export interface ComparedElement {
	/** `restyled`: the words are the same, the marks, pictures or settings are not. */
	readonly did: "stayed" | "changed" | "restyled" | "added" | "removed" | "moved";
	/** Places in the two bodies; null where it does not stand. Of something that moved both are set, and it is listed at its new place. */
	readonly before: number | null;
	readonly now: number | null;
	readonly type: Element["type"];
	/** Its words; of what stayed or moved one passage. */
	readonly passages: readonly Passage[];
	/** Assets that it shows, before and now. */
	readonly pictures: { readonly before: readonly number[]; readonly now: readonly number[] };
}

export interface ComparedStories {
	/** Only those that differ. */
	readonly fields: readonly { readonly field: ComparedField; readonly passages: readonly Passage[] }[];
	readonly elements: readonly ComparedElement[];
	readonly isSame: boolean;
}

export function compareStories(before: StoryContent, now: StoryContent): ComparedStories {
	const [old, young] = [fieldTexts(before.fields), fieldTexts(now.fields)];
	const fields = COMPARED_FIELDS.filter((field) => old[field] !== young[field]).map((field) => ({
		field,
		passages: compareWords(old[field], young[field]),
	}));
	const elements = comparedElements(before.body, now.body);
	return { fields, elements, isSame: canonicalJson(before) === canonicalJson(now) };
}

function comparedElements(before: readonly Element[], now: readonly Element[]): ComparedElement[] {
	const pairs = compareBodies([...before], [...now]);
	const origins = movedFrom(pairs, before, now);
	const gone = new Set(origins.values());
	return pairs.flatMap((pair) => {
		if (pair.before !== null && pair.now === null && gone.has(pair.before)) return [];
		const origin = pair.before === null && pair.now !== null ? origins.get(pair.now) : undefined;
		const [old, young] = [at(before, origin ?? pair.before), at(now, pair.now)];
		const element = young ?? old;
		return element
			? [compared({ ...pair, before: origin ?? pair.before }, element, old, young, origin !== undefined)]
			: [];
	});
}

const at = (body: readonly Element[], index: number | null): Element | undefined =>
	index === null ? undefined : body[index];

function compared(
	{ before, now, isSame }: ElementPair,
	element: Element,
	old: Element | undefined,
	young: Element | undefined,
	isMoved: boolean,
): ComparedElement {
	const texts = [old ? bodyText([old]) : "", young ? bodyText([young]) : ""] as const;
	const did = isMoved
		? "moved"
		: isSame
			? "stayed"
			: old === undefined
				? "added"
				: young === undefined
					? "removed"
					: texts[0] === texts[1]
						? "restyled"
						: "changed";
	const pictures = {
		before: old ? bodyReferences([old]).assets : [],
		now: young ? bodyReferences([young]).assets : [],
	};
	return { did, before, now, type: element.type, passages: compareWords(...texts), pictures };
}

/** Elements that went at one place and came, the same, at another: by their new place the old one. */
function movedFrom(
	pairs: readonly ElementPair[],
	before: readonly Element[],
	now: readonly Element[],
): ReadonlyMap<number, number> {
	const left = new Map<string, number[]>();
	for (const pair of pairs)
		if (pair.now === null && pair.before !== null) {
			const text = canonicalJson(before[pair.before]);
			left.set(text, [...(left.get(text) ?? []), pair.before]);
		}
	const origins = new Map<number, number>();
	for (const pair of pairs) {
		if (pair.before !== null || pair.now === null) continue;
		const origin = left.get(canonicalJson(now[pair.now]))?.shift();
		if (origin !== undefined) origins.set(pair.now, origin);
	}
	return origins;
}
