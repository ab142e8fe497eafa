/** Finds pictures without alternative text or credit, in the lead and in the text. */
import type { Asset } from "../../core/asset.ts";
import { type Check, type CheckInput, type Finding, finding } from "./check.ts";

interface Shown {
	readonly asset: number;
	readonly alt: string;
	readonly credit: string;
	readonly at: string;
	/** In the text an empty alternative text says that the picture is decoration; the picture's own stands in for the lead's. */
	readonly isLead: boolean;
}

function shownPictures({ revision }: CheckInput): Shown[] {
	const { fields, body } = revision.content;
	const lead = fields.picture ? [{ ...fields.picture, at: "picture", isLead: true }] : [];
	const inText = body.flatMap((element, index) => {
		if (element.type === "picture") return [{ ...element, at: `body.${index}`, isLead: false }];
		if (element.type !== "gallery") return [];
		return element.pictures.map((one, n) => ({ ...one, at: `body.${index}.pictures.${n}`, isLead: false }));
	});
	return [...lead, ...inText];
}

export const pictures: Check = {
	name: "pictures",
	async find(input) {
		const { altText, credit } = input.rules.required;
		const found: Finding[] = [];
		const known = new Map<number, Asset | null>();
		for (const shown of shownPictures(input)) {
			if (!known.has(shown.asset)) known.set(shown.asset, await input.reads.asset(shown.asset));
			const asset = known.get(shown.asset);
			if (!asset) continue;
			const facts = { picture: asset.fileName };
			if (altText !== "off" && shown.alt === "" && (!shown.isLead || asset.alt === ""))
				found.push(
					finding("pictures", {
						problem: "altText",
						severity: altText,
						at: `${shown.at}.alt`,
						what: `The picture ${asset.fileName} has no alternative text.`,
						todo: "Say what it shows, for those who do not see it.",
						facts,
					}),
				);
			if (credit !== "off" && shown.credit === "" && asset.credit === "")
				found.push(
					finding("pictures", {
						problem: "credit",
						severity: credit,
						at: `${shown.at}.credit`,
						what: `The picture ${asset.fileName} has no credit.`,
						todo: "Name who took it or whose it is.",
						facts,
					}),
				);
		}
		return found;
	},
};
