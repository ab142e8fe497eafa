/** The paper: its settings, editions, sections and concepts. */
import * as z from "zod";
import { checkPattern } from "./date-style.ts";
import { Rights, RightsWords } from "./rights.ts";

/** A key that stands in addresses: lower-case ASCII letters, digits and single hyphens. */
export const Key = z
	.string()
	.min(1)
	.max(80)
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "must be lower-case letters, digits and single hyphens");

const imprintFields = {
	publisher: z.string().max(300),
	address: z.string().max(500),
	telephone: z.string().max(60),
	fax: z.string().max(60),
	email: z.string().max(200),
	responsibleEditor: z.string().max(200),
	/** Rights notice; `{year}` stands for the current year, as in "2000-{year}". */
	rightsNotice: z.string().max(500),
	softwareCredit: z.string().max(200),
};

export const Imprint = z.strictObject({
	publisher: imprintFields.publisher.default(""),
	address: imprintFields.address.default(""),
	telephone: imprintFields.telephone.default(""),
	fax: imprintFields.fax.default(""),
	email: imprintFields.email.default(""),
	responsibleEditor: imprintFields.responsibleEditor.default(""),
	rightsNotice: imprintFields.rightsNotice.default(""),
	softwareCredit: imprintFields.softwareCredit.default(""),
});
export type Imprint = z.infer<typeof Imprint>;

export const PaperSettings = z.strictObject({
	name: z.string().min(1).max(200),
	/** Absolute address of the site without a slash at the end, for feeds and maps; empty: taken from the option --site. */
	site: z.union([z.literal(""), z.url({ protocol: /^https?$/u })]).default(""),
	imprint: Imprint.default(() => Imprint.parse({})),
	rights: Rights.default(() => Rights.parse({})),
	/** Hosts whose embeds may be loaded when the reader presses. */
	embedHosts: z.array(z.string().max(200)).max(100).default([]),
	/** The edition that `/` leads to when the reader's languages match none; the first if empty. */
	defaultEdition: z.string().max(80).default(""),
});
export type PaperSettings = z.infer<typeof PaperSettings>;

/** A line of a menu: a section of the edition, by its own name or another, or a link to anywhere. */
export const MenuEntry = z.union([
	z.strictObject({ section: z.string().min(1).max(200), label: z.string().max(100).default("") }),
	z.strictObject({
		label: z.string().min(1).max(100),
		/** A path of this site or an address with http or https. */
		url: z
			.string()
			.max(1000)
			.regex(/^(?:https?:\/\/[^\s/]|\/(?!\/))\S*$/u, "must begin with / or with http:// or https://"),
	}),
]);
export type MenuEntry = z.infer<typeof MenuEntry>;

/** What readers find at the head and foot of every page. */
export const Menus = z.strictObject({
	/** The row of sections at the head. */
	head: z.array(MenuEntry).max(40),
	/** Before archive, corrections, imprint and feed. */
	foot: z.array(MenuEntry).max(40).default([]),
});
export type Menus = z.infer<typeof Menus>;

/** First path segments of the whole site that no edition can have. */
export const RESERVED_BASES: ReadonlySet<string> = new Set([
	"api",
	"assets",
	"media",
	"newsroom",
	"healthz",
	"readyz",
	"metrics",
]);

export const Edition = z.strictObject({
	key: Key,
	name: z.string().min(1).max(200),
	/** BCP 47 locale: language, numbers, dates, casing, direction follow from it. */
	locale: z.string().refine((s) => {
		try {
			return Intl.getCanonicalLocales(s).length === 1;
		} catch {
			return false;
		}
	}, "must be a BCP 47 locale such as tr-TR"),
	/** IANA time zone of the edition's days and times. */
	zone: z.string().refine((s) => {
		try {
			new Intl.DateTimeFormat("en", { timeZone: s });
			return true;
		} catch {
			return false;
		}
	}, "must be an IANA time zone such as Europe/Istanbul"),
	/** Base path: one slash and a key, for example `/tr`. */
	base: z
		.string()
		.max(81)
		.regex(/^\/[a-z0-9]+(?:-[a-z0-9]+)*$/u, "must be a slash and a key, for example /tr")
		.refine(
			(base) => !RESERVED_BASES.has(base.slice(1)),
			"must not be an address that the program itself uses (/api, /assets, /media, …)",
		),
	/** CLDR date pattern of a story's time (UTS #35 part 4). */
	datePattern: z
		.string()
		.min(1)
		.max(100)
		.default("d MMMM y, HH:mm")
		.superRefine((pattern, context) => {
			const fault = checkPattern(pattern);
			if (fault !== null) context.addIssue(fault);
		}),
	tagline: z.string().max(300).default(""),
	/** Imprint fields that differ in this edition; what is left out stays the paper's. */
	imprint: z.strictObject(imprintFields).partial().default({}),
	/** Words of the rights that differ in this edition; what is left out stays the paper's. */
	rights: RightsWords.default({}),
	/** Absent: the sections by their position at the head, nothing of its own at the foot. */
	menus: Menus.optional(),
});
export type Edition = z.infer<typeof Edition>;

export const SectionPath = z
	.string()
	.min(1)
	.max(200)
	.regex(
		/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,3}$/u,
		"must be keys joined by slashes, for example world/caucasus",
	)
	.refine(
		(path) => !RESERVED.has(path.split("/")[0] ?? "") && !/(?:^|\/)\d+(?:\/|$)/u.test(path) && !/-\d+$/u.test(path),
		"must not be a word that addresses need (archive, topics, people, …), a number, or end in -number",
	);

/** First path segments below an edition that are not sections. */
export const RESERVED: ReadonlySet<string> = new Set([
	"archive",
	"topics",
	"people",
	"corrections",
	"imprint",
	"feeds",
	"latest",
	"sitemap",
	"page",
	"print",
	"search",
	"media",
	"assets",
	"api",
	"newsroom",
	"not-found",
]);

/** A part of an edition. Its path names it in addresses; a sub-section's path begins with its parent's. */
export const Section = z.strictObject({
	edition: Key,
	path: SectionPath,
	name: z.string().min(1).max(200),
	description: z.string().max(1000).default(""),
	/** Order in menus, ascending. */
	position: z.int().default(0),
});
export type Section = z.infer<typeof Section>;

/** A section's path and its parents', longest first: `world/caucasus`, `world`. */
export function sectionChain(path: string): string[] {
	const chain = [];
	for (let p = path; p !== ""; p = p.includes("/") ? p.slice(0, p.lastIndexOf("/")) : "") chain.push(p);
	return chain;
}

export const ConceptKind = z.enum(["person", "organisation", "place", "event", "subject"]);
export type ConceptKind = z.infer<typeof ConceptKind>;

/** A running subject's state of affairs: what is open, what is settled. */
export const Dossier = z.strictObject({
	title: z.record(z.string(), z.string()).default({}),
	standfirst: z.record(z.string(), z.string()).default({}),
	questions: z
		.array(
			z.strictObject({
				question: z.record(z.string(), z.string()),
				state: z.enum(["open", "agreed", "disputed", "settled"]),
				note: z.record(z.string(), z.string()).default({}),
			}),
		)
		.max(50)
		.default([]),
});
export type Dossier = z.infer<typeof Dossier>;

/** A thing that stories are about or by (IPTC: concept). Names are keyed by language or edition key; `""` is the fallback. */
export const Concept = z.strictObject({
	key: Key,
	kind: ConceptKind,
	names: z.record(z.string(), z.string()),
	descriptions: z.record(z.string(), z.string()).default({}),
	/** Only for people who write for the paper. */
	role: z.record(z.string(), z.string()).default({}),
	email: z.string().max(200).default(""),
	/** Asset with the person's portrait, which stands beside what they write. */
	portrait: z.int().positive().optional(),
	dossier: Dossier.optional(),
	/** The concept that stands in its place since the two were found to be one; its page leads there. */
	mergedInto: Key.optional(),
});
export type Concept = z.infer<typeof Concept>;

export { localised } from "./localised.ts";
