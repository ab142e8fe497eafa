/** Who, where, about what, and under which terms: the facts of a ninjs item beside its text. */
import type { ConceptKind } from "../../../core/paper.ts";
import type { StoryRights } from "../../../core/rights.ts";
import { short } from "../../html/target.ts";
import type { IncomingAuthor, IncomingStatus, IncomingTopic } from "../../incoming.ts";
import { type Fields, field, isObject, objects, text } from "./fields.ts";

const TOPICS: readonly (readonly [ConceptKind, readonly string[]])[] = [
	["subject", ["subject", "subjects"]],
	["person", ["person", "people"]],
	["organisation", ["organisation", "organisations"]],
	["place", ["place", "places"]],
	["event", ["event", "events"]],
];

/** What the story is about, each once. */
export function topicsOf(item: Fields): IncomingTopic[] {
	const topics = new Map<string, IncomingTopic>();
	for (const [kind, names] of TOPICS) {
		for (const { value } of objects(item, ...names)) {
			const name = short(text(value, "name", "literal"), 200);
			const key = short(text(value, "uri", "qcode", "code", "literal"), 200);
			if (name !== "") topics.set(`${kind}:${key || name}`, { name, kind, ...(key === "" ? {} : { key }) });
		}
	}
	return [...topics.values()].slice(0, 200);
}

/** Names that a byline holds: without "By", parted at "and" in some languages. */
export function authorsOf(item: Fields): IncomingAuthor[] {
	const written = objects(item, "authors").filter(({ value }) => /^(?:|author|writer)$/iu.test(text(value, "role")));
	const named = written
		.map(({ value }) => ({ name: short(text(value, "name"), 200), key: text(value, "code", "uri") }))
		.filter((a) => a.name !== "");
	if (named.length > 0) return named.map(({ name, key }) => (key === "" ? { name } : { name, key }));
	const bylines = Array.isArray(field(item, "bylines"))
		? objects(item, "bylines").map(({ value }) => text(value, "by", "name", "value"))
		: [];
	const line = short(bylines.filter(Boolean).join(" & ") || text(item, "byline", "by"), 2000);
	return namesOf(line).map((name) => ({ name }));
}

/** The names of a byline in words. */
export function namesOf(byline: string): string[] {
	return byline
		.replace(/^\s*(?:by|von|par|por|av|door)\s+(?=\p{Lu})/iu, "")
		.split(/\s+(?:and|und|et|ve|y|og|och|и|և|&)\s+|\s*;\s*/u)
		.map((name) => short(name, 200))
		.filter(Boolean)
		.slice(0, 20);
}

/** Services and categories, which are what sections are made from; none in plain ninjs. */
export function sectionsOf(item: Fields): string[][] {
	const paths: string[][] = [];
	for (const { value } of objects(item, "service", "anpa_category", "sections")) {
		const name = short(text(value, "name"), 200);
		if (name !== "") paths.push([name]);
	}
	const plain = short(text(item, "section", "category"), 800);
	if (plain !== "")
		paths.push(
			plain
				.split(/\s*[/>]\s*/u)
				.filter(Boolean)
				.map((name) => short(name, 200))
				.slice(0, 4),
		);
	return paths;
}

/** Terms as the source states them. */
export function rightsOf(item: Fields): StoryRights {
	const rights: StoryRights = {};
	const holder = short(text(item, "copyrightholder", "copyrightHolder"), 300);
	const notice = short(text(item, "copyrightnotice", "copyrightNotice"), 1000);
	const terms = short(text(item, "usageterms", "usageTerms"), 2000);
	const info = field(item, "rightsinfo", "rightsInfo");
	const linked = isObject(info) ? text(info, "linkedrights", "linkedRights") : "";
	if (holder !== "") rights.holder = holder;
	if (notice !== "") rights.notice = notice;
	if (terms !== "") rights.usageTerms = terms;
	if (/^https?:\/\//iu.test(linked) && linked.length <= 500) rights.usageInfo = linked;
	return rights;
}

/** Only `usable`, or nothing said, may go out; words that ninjs does not know are not trusted. */
export function statusOf(item: Fields): IncomingStatus {
	const said = field(item, "pubstatus", "pubStatus");
	if (said === undefined || said === null || said === "") return "live";
	switch (typeof said === "string" ? said.toLowerCase().replace(/^stat:/u, "") : "") {
		case "usable":
			return "live";
		case "canceled":
		case "cancelled":
			return "withdrawn";
		default:
			return "other";
	}
}
