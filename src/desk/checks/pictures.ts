/** Finds pictures that may not be shown, and pictures that lack what the paper asks of them, in the lead and in the text. */
import { type Asset, NO_TERMS } from "../../core/asset.ts";
import { isDescribed } from "../../core/pictures/alt-of.ts";
import type { Demand, WorkflowRules } from "../../core/workflow.ts";
import { picturesOfStory, type StoryPicture } from "../../elements/picture-uses.ts";
import { type Check, type Finding, finding } from "./check.ts";

/** Rights that end within so many days after the publication are worth a word. */
export const ENDING_DAYS = 14;
const A_DAY = 86_400_000;

const PLACES = { lead: "leading picture", body: "picture", poster: "picture before the video" } as const;

/** What is the matter with one picture where a story shows it, when the story goes out at `at`. */
export function findingsOfPicture(
	shown: StoryPicture,
	asset: Asset,
	required: WorkflowRules["required"],
	at: number,
): Finding[] {
	const name = `The ${PLACES[shown.place]} ${asset.fileName || `#${asset.id}`}`;
	const { endsAt, restrictions } = asset.terms ?? NO_TERMS;
	const found: Finding[] = [];
	const say = (
		problem: string,
		severity: Demand,
		field: string,
		what: string,
		todo: string,
		more: Finding["facts"] = {},
	) => {
		if (severity === "off") return;
		const facts = { picture: asset.fileName, asset: asset.id, ...more };
		found.push(finding("pictures", { problem, severity, at: field, what: `${name} ${what}`, todo, facts }));
	};
	if (endsAt !== null && endsAt <= at)
		say(
			"rightsEnded",
			required.pictureRights,
			shown.at,
			`may not be published since ${moment(endsAt)}: its rights have run out.`,
			"Choose another picture, or renew its rights in the library.",
			{ until: endsAt },
		);
	else if (endsAt !== null && endsAt - at < ENDING_DAYS * A_DAY)
		say(
			"rightsEnding",
			required.pictureRights === "off" ? "off" : "warns",
			shown.at,
			`may be published until ${moment(endsAt)} only.`,
			"It stays on the page after that; take it out in time or choose another.",
			{ until: endsAt },
		);
	if (restrictions !== "" && required.pictureRights !== "off")
		say("restrictions", "warns", shown.at, `is restricted: ${restrictions}`, "Make sure that this use is allowed.", {
			restrictions,
		});
	if (shown.place === "poster") return found;
	if (!isDescribed(shown, asset))
		say(
			"altText",
			required.altText,
			`${shown.at}.alt`,
			"has no alternative text.",
			"Say what it shows, for those who do not see it; or say that it is decoration.",
		);
	if (shown.credit.trim() === "" && asset.credit.trim() === "")
		say("credit", required.credit, `${shown.at}.credit`, "has no credit.", "Name who took it or whose it is.");
	// The library's caption stands in for the lead's on cards alone; under the picture readers see the story's.
	if (!shown.hasCaption)
		say(
			"caption",
			required.caption,
			`${shown.at}.caption`,
			"has no caption.",
			"Say what it shows and when it was taken.",
		);
	return found;
}

const moment = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString();

export const pictures: Check = {
	name: "pictures",
	async find({ reads, revision, rules, at }) {
		const found: Finding[] = [];
		const known = new Map<number, Asset | null>();
		for (const shown of picturesOfStory(revision.content)) {
			if (!known.has(shown.asset)) known.set(shown.asset, await reads.asset(shown.asset));
			const asset = known.get(shown.asset);
			if (asset) found.push(...findingsOfPicture(shown, asset, rules.required, at));
		}
		return found;
	},
};
