/** One ninjs object as a story, a picture, or a remark that it is neither. */
import { fail, ok, type Result } from "../../../core/result.ts";
import { bodyText, MOST_ELEMENTS } from "../../../elements/body.ts";
import { linkAddress } from "../../html/address.ts";
import { short } from "../../html/target.ts";
import type { IncomingItem, IncomingPicture } from "../../incoming.ts";
import { readTime } from "../../times.ts";
import { authorsOf, rightsOf, sectionsOf, statusOf, topicsOf } from "./facts.ts";
import { type Fields, field, number, objects, text } from "./fields.ts";
import { associatedPictures, pictureOf } from "./pictures.ts";
import { bodyOf, headlineOf, kickerOf, standfirstOf } from "./text.ts";

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;
const TEXTS = ["uri", "guid", "headline", "body_text", "body_html", "headline_main", "byline", "type", "language"];

function timeOf(item: Fields, ...names: string[]): number | null {
	for (const name of names) {
		const found = readTime(text(item, name));
		if (found !== null) return found;
	}
	return null;
}

function otherIdsOf(item: Fields): string[] {
	const ids = field(item, "altids", "altIds", "altid");
	const listed = objects(item, "altids", "altIds").map(({ value }) => text(value, "value"));
	const keyed =
		typeof ids === "object" && ids !== null && !Array.isArray(ids)
			? Object.values(ids).filter((v) => typeof v === "string")
			: [];
	return [...new Set([...listed, ...keyed, text(item, "guid")].filter(Boolean))].slice(0, 50);
}

/** The item, or why it can not be read. `position` says where it stands, for messages. */
export function itemOf(item: Fields, position: string): Result<IncomingItem> {
	for (const name of TEXTS) {
		const value = field(item, name);
		if (value !== undefined && value !== null && typeof value !== "string")
			return fail(
				"invalidField",
				`The field ${name} must be a text, but is ${Array.isArray(value) ? "a list" : typeof value}.`,
				`${position}: ${name}`,
			);
	}
	const guid = text(item, "uri", "guid") || otherIdsOf(item)[0] || "";
	if (guid === "")
		return fail(
			"invalidField",
			"The item has no uri, and without one a second import could not find it again.",
			`${position}: uri`,
		);
	const type = text(item, "type") || "text";
	if (type === "picture" || type === "graphic") return pictureItem(item, guid, position);
	const stated = headlineOf(item);
	const language = LANGUAGE.test(text(item, "language")) ? text(item, "language") : null;
	const read = bodyOf(item, stated, language);
	if (
		(type === "event" ||
			type === "planning" ||
			type === "package" ||
			type === "video" ||
			type === "audio" ||
			type === "component") &&
		read.body.length === 0
	)
		return ok({ kind: "remark", what: `item of type ${short(type, 40)}`, count: 1, position });
	const headline = stated || short(bodyText(read.body), 80);
	if (stated === "" && headline !== "") read.leftOut.push({ what: "missing headline, made from the text", count: 1 });
	// A cancellation may be nothing but the uri of what it cancels.
	if (headline === "" && statusOf(item) !== "withdrawn")
		return fail("invalidField", "The item has neither a headline nor a text.", `${position}: headline`);
	const pictures = picturesWith(item, read.pictures);
	for (const { asset } of pictures.appended)
		read.body.push({
			type: "picture",
			asset,
			caption: captionRuns(pictures.all[asset - 1]),
			credit: pictures.all[asset - 1]?.credit ?? "",
			alt: pictures.all[asset - 1]?.alt ?? "",
			width: "body",
		});
	const url = linkAddress(
		text(item, "canonicalurl", "canonicalUrl", "weburl", "webUrl", "link") || (/^https?:/iu.test(guid) ? guid : ""),
	);
	const published = timeOf(
		item,
		"firstpublished",
		"firstPublished",
		"firstcreated",
		"firstCreated",
		"firstVersion",
		"versioncreated",
		"versionCreated",
	);
	return ok({
		kind: "story",
		guid: short(guid, 1000),
		format: "ninjs",
		type: short(type, 40),
		position,
		url: url?.startsWith("http") ? url : null,
		oldPaths: url?.startsWith("http")
			? [new URL(url).pathname + new URL(url).search].filter((path) => path !== "/")
			: [],
		language,
		headline,
		kicker: kickerOf(item),
		standfirst: standfirstOf(item),
		authors: authorsOf(item),
		sections: sectionsOf(item),
		topics: topicsOf(item),
		dateline: short(text(item, "located"), 200),
		source: short(text(item, "source", "provider", "copyrightholder", "copyrightHolder"), 300),
		publishedAt: published,
		updatedAt: timeOf(item, "contentmodified", "contentModified", "versioncreated", "versionCreated"),
		status: statusOf(item),
		embargo: timeOf(item, "embargoed", "embargo"),
		rights: rightsOf(item),
		body: read.body.slice(0, MOST_ELEMENTS),
		pictures: pictures.all,
		picture: pictures.lead,
		slug: "",
		leftOut: read.leftOut,
		corrections: [],
		editorsNote: short(text(item, "ednote", "edNote"), 3000),
		urgency: urgencyOf(item),
		otherIds: otherIdsOf(item),
	});
}

function urgencyOf(item: Fields): number | null {
	const found = number(item, "urgency", "priority");
	return found !== null && found >= 1 && found <= 9 ? Math.round(found) : null;
}

function captionRuns(picture: IncomingPicture | undefined): { text: string }[] {
	return picture && picture.caption !== "" ? [{ text: picture.caption }] : [];
}

/** The body's pictures and the associated ones in one list: the first associated leads, the others follow the body. */
function picturesWith(
	item: Fields,
	inBody: readonly IncomingPicture[],
): { all: IncomingPicture[]; lead: number | null; appended: { asset: number }[] } {
	const all = [...inBody];
	const appended: { asset: number }[] = [];
	let lead: number | null = null;
	for (const picture of associatedPictures(item)) {
		let place = all.findIndex((p) => p.url === picture.url) + 1;
		const isNew = place === 0;
		if (isNew) place = all.push(picture);
		if (lead === null) lead = place;
		else if (isNew) appended.push({ asset: place });
	}
	return { all, lead: lead ?? (all.length > 0 ? 1 : null), appended };
}

function pictureItem(item: Fields, id: string, position: string): Result<IncomingItem> {
	const picture = pictureOf(item);
	if (!picture)
		return ok({ kind: "remark", what: "picture item without a rendition that can be fetched", count: 1, position });
	return ok({ kind: "picture", id, parent: null, ...picture });
}
