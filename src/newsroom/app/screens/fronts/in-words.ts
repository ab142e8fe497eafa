/** Changes in words: what somebody did to a front, and what readers will see change. */
import type { frontsStrings } from "../../strings/fronts/strings.ts";
import type { PageView } from "./page-of.ts";
import type { Change } from "./use-front.ts";

type Words = (typeof frontsStrings)["en" | "tr" | "ar"];
export type PageChange = PageView["changes"][number];

/** `time` writes a moment; without it moments are left out. */
export function didInWords(
	{ operation, story, container, undoes }: Change,
	words: Words,
	time?: (at: number) => string,
): string {
	const headline = story?.headline || words.someStory;
	const title = container?.title || words.theUntitled;
	const said = (() => {
		switch (operation.do) {
			case "addContainer":
			case "moveContainer":
			case "removeContainer":
			case "setContainer":
				return words.did[operation.do](title);
			case "pin":
				return words.did.pin(headline, title);
			case "move":
				return words.did.move(headline, title);
			case "unpin":
				return words.did.unpin(headline);
			case "setPin":
				return words.did.setPin(headline);
			case "replace":
				return words.did.replace;
		}
	})();
	const details = detailsOf(operation, words, time);
	const whole = details === "" ? said : `${said} (${details})`;
	return undoes === "" ? whole : words.did.undo(whole);
}

function detailsOf(operation: Change["operation"], words: Words, time?: (at: number) => string): string {
	const parts: string[] = [];
	const say = (name: string, value: string | number) => parts.push(`${name}: ${value === "" ? "–" : value}`);
	if (operation.do === "setPin") {
		const { headline, kicker, picture, from, until } = operation.set;
		if (headline !== undefined) say(words.pinPanel.headline, headline);
		if (kicker !== undefined) say(words.pinPanel.kicker, kicker);
		if (picture !== undefined) say(words.pinPanel.pictureHere, picture === null ? "" : `#${picture}`);
		if (from !== undefined && time) say(words.pinPanel.from, from === null ? "" : time(from));
		if (until !== undefined && time) say(words.pinPanel.until, until === null ? "" : time(until));
	}
	if (operation.do === "setContainer") {
		const { title, look, slots, rule } = operation.set;
		if (title !== undefined) say(words.containerPanel.name, title);
		if (look !== undefined) say(words.containerPanel.look, words.looks[look]);
		if (slots !== undefined) say(words.containerPanel.slots, slots);
		if (rule !== undefined) parts.push(words.containerPanel.rule);
	}
	return parts.join(", ");
}

export function changeInWords(change: PageChange, words: Words): string {
	const title = change.container || words.theUntitled;
	switch (change.change) {
		case "appears":
			return words.changes.appears(change.headline, title);
		case "leaves":
			return words.changes.leaves(change.headline, title);
		case "moves":
			return words.changes.moves(change.headline, title, change.place);
		case "reworded":
			return words.changes.reworded(change.headline);
		case "otherPicture":
			return words.changes.otherPicture(change.headline);
		default:
			return words.changes[change.change](title);
	}
}
