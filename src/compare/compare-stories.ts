/** Two revisions side by side: fields word by word, elements that stayed, changed, moved, came and went. */
import { canonicalJson } from "../core/ledger.ts";
import type { Element } from "../elements/body.ts";
import { bodyReferences, bodyText } from "../elements/body.ts";
import type { StoryContent } from "../store/store.ts";
import { compareBodies, type ElementPair, likeness } from "./compare-bodies.ts";
import { compareWords, Effort, type Passage } from "./compare-words.ts";
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
	const effort = new Effort();
	const fields = COMPARED_FIELDS.filter((field) => old[field] !== young[field]).map((field) => ({
		field,
		passages: compareWords(old[field], young[field], effort),
	}));
	const elements = comparedElements(before.body, now.body, effort);
	return { fields, elements, isSame: canonicalJson(before) === canonicalJson(now) };
}

function comparedElements(before: readonly Element[], now: readonly Element[], effort: Effort): ComparedElement[] {
	const origins = movedFrom(compareBodies([...before], [...now]), before, now);
	// What moved is set aside, so that it does not stand between elements that belong together.
	const moved = new Set(origins.values());
	const [old, young] = [others(before, (index) => moved.has(index)), others(now, (index) => origins.has(index))];
	const pairs = compareBodies(
		old.map((index) => before[index] as Element),
		young.map((index) => now[index] as Element),
	).map(
		(pair): ElementPair => ({
			...pair,
			before: pair.before === null ? null : (old[pair.before] ?? null),
			now: pair.now === null ? null : (young[pair.now] ?? null),
		}),
	);
	const all = pairs.map((pair) => compared(pair, before, now, false, effort));
	for (const [place, origin] of origins) {
		// Before the first element that stands below it in the newer text.
		const below = all.findIndex((one) => one.now !== null && one.now > place);
		const one = compared({ before: origin, now: place, isSame: false }, before, now, true, effort);
		all.splice(below < 0 ? all.length : below, 0, one);
	}
	return all;
}

const others = (body: readonly Element[], isLeftOut: (index: number) => boolean): number[] =>
	body.flatMap((_, index) => (isLeftOut(index) ? [] : [index]));

const at = (body: readonly Element[], index: number | null): Element | undefined =>
	index === null ? undefined : body[index];

function compared(
	{ before, now, isSame }: ElementPair,
	oldBody: readonly Element[],
	newBody: readonly Element[],
	isMoved: boolean,
	effort: Effort,
): ComparedElement {
	const [old, young] = [at(oldBody, before), at(newBody, now)];
	const element = (young ?? old) as Element;
	const texts = [old ? bodyText([old]) : "", young ? bodyText([young]) : ""] as const;
	const did =
		isMoved && canonicalJson(old) === canonicalJson(young)
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
	return { did, before, now, type: element.type, passages: compareWords(...texts, effort), pictures };
}

/** So much of the words must be common, of 1, for an element to have moved and changed. */
const ALIKE = 0.5;
/** Largest product of lengths whose elements are all compared with one another: each comparison parts two texts into words. */
const MOST_COMPARISONS = 1000;

/** Elements that went at one place and came, the same or nearly, at another: by their new place the old one. */
function movedFrom(
	pairs: readonly ElementPair[],
	before: readonly Element[],
	now: readonly Element[],
): ReadonlyMap<number, number> {
	const other = pairs.filter(({ isSame }) => !isSame);
	const left = new Set(other.flatMap((pair) => (pair.before === null ? [] : [pair.before])));
	const come = new Set(other.flatMap((pair) => (pair.now === null ? [] : [pair.now])));
	const origins = new Map<number, number>();
	const take = (place: number, origin: number) => {
		origins.set(place, origin);
		left.delete(origin);
		come.delete(place);
	};
	const byText = Map.groupBy(left, (index) => canonicalJson(before[index]));
	for (const place of [...come]) {
		const origin = byText.get(canonicalJson(now[place]))?.shift();
		if (origin !== undefined) take(place, origin);
	}
	// What was held to be one element at its place with other words is not looked for elsewhere.
	for (const pair of other)
		if (pair.before !== null && pair.now !== null && left.has(pair.before) && come.has(pair.now)) {
			left.delete(pair.before);
			come.delete(pair.now);
		}
	if (left.size * come.size > MOST_COMPARISONS) return origins;
	for (const place of [...come]) {
		const young = at(now, place);
		const origin = [...left].find((index) => {
			const old = at(before, index);
			return old && young && bodyText([old]) !== "" && likeness(old, young) >= ALIKE;
		});
		if (origin !== undefined) take(place, origin);
	}
	return origins;
}
