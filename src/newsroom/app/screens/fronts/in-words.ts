/** Changes in words: what somebody did to a front, and what readers will see change. */
import type { frontsStrings } from "../../strings/fronts/strings.ts";
import type { PageView } from "./page-of.ts";
import type { Change } from "./use-front.ts";

type Words = (typeof frontsStrings)["en" | "tr" | "ar"];
export type PageChange = PageView["changes"][number];

export function didInWords({ operation, story, container, undoes }: Change, words: Words): string {
	const headline = story?.headline || words.someStory;
	const title = container?.title || words.untitled;
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
	return undoes === "" ? said : words.did.undo(said);
}

export function changeInWords(change: PageChange, words: Words): string {
	const title = change.container || words.untitled;
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
