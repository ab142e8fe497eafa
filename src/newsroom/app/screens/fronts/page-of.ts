/** What is shown of a container on the screen: its pins, also those that readers do not see now, and what the rule chose. */
import type { DraftContainer, DraftPin } from "../../../../core/fronts/draft.ts";
import { inForce } from "../../../../core/fronts/in-force.ts";
import type { AnswerOf } from "../../api-client.ts";
import type { DraftView } from "./use-front.ts";

export type PageView = AnswerOf<"GET /front-drafts/:front/page">;
export type PageCard = PageView["containers"][number]["cards"][number];
export type PinnedStory = DraftView["stories"][number];

export interface ShownCard {
	/** Key of the pin, or `auto-41`. */
	readonly key: string;
	readonly story: number;
	readonly pin: DraftPin | null;
	readonly headline: string;
	readonly kicker: string;
	readonly standfirst: string;
	readonly writers: readonly string[];
	readonly picture: string | null;
	/** Why readers do not see it here now; empty when they do (once launched). */
	readonly hidden: "" | "from" | "ended" | "notLive" | "scheduled" | "withdrawn" | "beyond" | "twice";
	readonly scheduledAt: number | null;
}

interface Stories {
	readonly known: ReadonlyMap<number, PinnedStory>;
	readonly cards: ReadonlyMap<number, PageCard>;
}

/** Every story's card or short form, whatever container it stood in when the server was asked. */
export function storiesOf(page: PageView | undefined, pinned: readonly PinnedStory[]): Stories {
	const cards = page?.containers.flatMap((container) => container.cards) ?? [];
	return {
		known: new Map(pinned.map((story) => [story.id, story])),
		cards: new Map(cards.map((card) => [card.story, card])),
	};
}

/** `above`: stories that stand on the page already; those shown here are added. `everywhere`: all that are pinned in force. */
export function shownCards(
	container: DraftContainer,
	page: PageView | undefined,
	stories: Stories,
	above: Set<number>,
	everywhere: ReadonlySet<number>,
	now: number,
): ShownCard[] {
	const shown: ShownCard[] = [];
	let free = container.slots;
	for (const pin of container.pins) {
		const hidden = whyHidden(pin, stories, above, free, now);
		if (hidden === "") {
			free--;
			above.add(pin.story);
		}
		shown.push(cardOf(pin, hidden, stories));
	}
	const chosen =
		page?.containers.find((one) => one.id === container.id)?.cards.filter((card) => card.pin === null) ?? [];
	for (const card of chosen) {
		if (free <= 0) break;
		if (above.has(card.story) || everywhere.has(card.story)) continue;
		above.add(card.story);
		free--;
		shown.push({
			key: `auto-${card.story}`,
			pin: null,
			hidden: card.isScheduled ? "scheduled" : "",
			scheduledAt: null,
			...cardFields(card),
		});
	}
	return shown;
}

function whyHidden(
	pin: DraftPin,
	{ known }: Stories,
	above: ReadonlySet<number>,
	free: number,
	now: number,
): ShownCard["hidden"] {
	const story = known.get(pin.story);
	if (pin.until !== null && pin.until <= now) return "ended";
	if (!inForce(pin, now)) return "from";
	if (story?.state === "withdrawn") return "withdrawn";
	if (story?.state === "scheduled") return "scheduled";
	if (story !== undefined && story.state !== "live") return "notLive";
	if (above.has(pin.story)) return "twice";
	return free > 0 ? "" : "beyond";
}

function cardFields(card: PageCard) {
	const { story, headline, kicker, standfirst, writers } = card;
	return { story, headline, kicker, standfirst, writers, picture: card.picture?.url ?? null };
}

function cardOf(pin: DraftPin, hidden: ShownCard["hidden"], { known, cards }: Stories): ShownCard {
	const card = cards.get(pin.story);
	const story = known.get(pin.story);
	// A card of the server's page carries what its own pin says; what is said here and now goes first.
	const own = card && card.pin === pin.id ? card : null;
	return {
		key: pin.id,
		story: pin.story,
		pin,
		headline: pin.headline || story?.headline || card?.headline || `#${pin.story}`,
		kicker: pin.kicker || story?.kicker || card?.kicker || "",
		standfirst: card?.standfirst ?? "",
		writers: card?.writers ?? [],
		picture: (own ?? card)?.picture?.url ?? story?.picture?.url ?? null,
		hidden,
		scheduledAt: story?.scheduledAt ?? null,
	};
}
