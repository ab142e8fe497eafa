/** What readers will see change between two states of a front. */

/** A front as it stands on the page: containers with the stories that they show, in order. */
export interface ShownFront {
	readonly containers: readonly {
		readonly id: string;
		readonly title: string;
		readonly look: string;
		readonly cards: readonly ShownCard[];
	}[];
}

export interface ShownCard {
	readonly story: number;
	readonly headline: string;
	readonly kicker: string;
	/** Asset, or null without a picture. */
	readonly picture: number | null;
}

export type PageChange =
	| {
			readonly change: "appears" | "leaves" | "reworded" | "otherPicture";
			readonly story: number;
			readonly headline: string;
			/** Title of the container; empty when it has none. */
			readonly container: string;
			readonly containerId: string;
	  }
	| {
			readonly change: "moves";
			readonly story: number;
			readonly headline: string;
			readonly from: string;
			readonly container: string;
			readonly containerId: string;
			/** Its place in the container, from 1. */
			readonly place: number;
	  }
	| {
			readonly change: "containerAppears" | "containerLeaves" | "containerMoves" | "containerRenamed" | "containerLook";
			readonly container: string;
			readonly containerId: string;
	  };

interface Placed {
	readonly card: ShownCard;
	readonly container: string;
	readonly containerId: string;
	readonly place: number;
}

export function pageChanges(before: ShownFront, after: ShownFront): PageChange[] {
	return [...containerChanges(before, after), ...cardChanges(before, after)];
}

function containerChanges(before: ShownFront, after: ShownFront): PageChange[] {
	const changes: PageChange[] = [];
	const was = new Map(before.containers.map((one) => [one.id, one]));
	const is = new Map(after.containers.map((one) => [one.id, one]));
	const moved = outOfOrder(
		before.containers.map((one) => one.id),
		after.containers.map((one) => one.id),
	);
	for (const { id, title, look } of after.containers) {
		const here = { container: title, containerId: id };
		const old = was.get(id);
		if (old === undefined) changes.push({ change: "containerAppears", ...here });
		else {
			if (moved.has(id)) changes.push({ change: "containerMoves", ...here });
			if (old.title !== title) changes.push({ change: "containerRenamed", ...here });
			if (old.look !== look) changes.push({ change: "containerLook", ...here });
		}
	}
	for (const { id, title } of before.containers)
		if (!is.has(id)) changes.push({ change: "containerLeaves", container: title, containerId: id });
	return changes;
}

function placed(front: ShownFront): Map<number, Placed> {
	const all = new Map<number, Placed>();
	for (const { id, title, cards } of front.containers)
		for (const [index, card] of cards.entries())
			all.set(card.story, { card, container: title, containerId: id, place: index + 1 });
	return all;
}

function cardChanges(before: ShownFront, after: ShownFront): PageChange[] {
	const changes: PageChange[] = [];
	const was = placed(before);
	const is = placed(after);
	const moved = new Set<number>();
	for (const container of after.containers) {
		const old = before.containers.find((one) => one.id === container.id);
		const stories = (one: typeof container | undefined) => one?.cards.map((card) => card.story) ?? [];
		for (const story of outOfOrder(stories(old), stories(container))) moved.add(story);
	}
	for (const [story, { card, container, containerId, place }] of is) {
		const old = was.get(story);
		const here = { story, headline: card.headline, container, containerId };
		if (old === undefined) {
			changes.push({ change: "appears", ...here });
			continue;
		}
		if (old.containerId !== containerId || moved.has(story))
			changes.push({ change: "moves", ...here, from: old.container, place });
		if (old.card.headline !== card.headline || old.card.kicker !== card.kicker)
			changes.push({ change: "reworded", ...here });
		if (old.card.picture !== card.picture) changes.push({ change: "otherPicture", ...here });
	}
	for (const [story, { card, container, containerId }] of was)
		if (!is.has(story)) changes.push({ change: "leaves", story, headline: card.headline, container, containerId });
	return changes;
}

/** The fewest things that must have moved among those that stand in both rows: all others keep their order. */
function outOfOrder<T>(before: readonly T[], after: readonly T[]): Set<T> {
	const index = new Map(before.map((one, at) => [one, at]));
	const common = after.filter((one) => index.has(one));
	const at = common.map((one) => index.get(one) ?? 0);
	// Longest rising row that ends with each, and what stands before it there.
	const length = at.map(() => 1);
	const previous = at.map(() => -1);
	for (let i = 0; i < at.length; i++)
		for (let j = 0; j < i; j++)
			if ((at[j] ?? 0) < (at[i] ?? 0) && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
				length[i] = (length[j] ?? 0) + 1;
				previous[i] = j;
			}
	const still = new Set<number>();
	for (let i = length.indexOf(Math.max(0, ...length)); i >= 0; i = previous[i] ?? -1) still.add(i);
	return new Set(common.filter((_, i) => !still.has(i)));
}
