/** The files of the demonstration newspaper as they lie in `demo/`: their shape, checked when they are read. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ContainerLook } from "../../core/front.ts";
import { Imprint, Key } from "../../core/paper.ts";
import { RightsWords } from "../../core/rights.ts";

/** Text by language. */
const Texts = z.record(z.string(), z.string());
/** Text by language, or the same text for all. */
const AnyTexts = z.union([z.string().transform((text) => ({ "": text })), Texts]);

const SectionBranch = z.object({
	key: z.string(),
	path: z.string(),
	name: z.string(),
	description: z.string().default(""),
	get children() {
		return z.array(SectionBranch).default([]);
	},
});
export type SectionBranch = z.infer<typeof SectionBranch>;

const DemoEdition = z.object({
	key: Key,
	name: z.string(),
	locale: z.string(),
	zone: z.string(),
	base: z.string(),
	datePattern: z.string(),
	tagline: z.string().default(""),
	sections: z.array(SectionBranch),
});
export type DemoEdition = z.infer<typeof DemoEdition>;

const DemoConcept = z.object({
	key: Key,
	kind: z.enum(["person", "organisation", "place", "event", "subject"]),
	names: Texts,
	descriptions: Texts.default({}),
	dossier: z
		.object({
			title: Texts,
			standfirst: Texts,
			questions: z.array(z.object({ question: Texts, state: Texts })),
		})
		.optional(),
});

const DemoPerson = z.object({
	key: Key,
	names: Texts,
	role: AnyTexts.default({}),
	about: AnyTexts.default({}),
	email: z.string().default(""),
});

const DemoPaper = z.object({
	name: z.string(),
	editions: z.array(DemoEdition),
	people: z.array(DemoPerson),
	concepts: z.array(DemoConcept),
	imprint: Imprint.partial(),
	imprintByEdition: z.record(z.string(), Imprint.partial()).default({}),
	embedHosts: z.array(z.string()).default([]),
	rights: z.object({
		holder: z.string(),
		notice: z.string(),
		usageTerms: z.string().default(""),
		usageTermsUrl: z.string().default(""),
		tdmReservation: z.boolean().default(false),
		tdmPolicyUrl: z.string().default(""),
		robots: z.object({ index: z.boolean(), maxSnippet: z.int() }),
	}),
	rightsByEdition: z.record(z.string(), RightsWords).default({}),
});
export type DemoPaper = z.infer<typeof DemoPaper>;

const Moment = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text).epochMilliseconds);
/** An element of a body: text with HTML marks, or an object whose texts have them. */
const DemoElement = z.union([z.string(), z.looseObject({ type: z.string() })]);
export type DemoElement = z.infer<typeof DemoElement>;

const DemoStory = z.strictObject({
	key: z.string(),
	edition: Key,
	/** Key of a section, the same in every edition. */
	section: z.string(),
	kicker: z.string().default(""),
	headline: z.string(),
	standfirst: z.string().default(""),
	byline: z.array(z.union([z.strictObject({ person: Key }), z.strictObject({ name: z.string() })])).default([]),
	dateline: z.string().default(""),
	source: z.string().default(""),
	topics: z.array(Key).default([]),
	publishedAt: Moment,
	/** Key of the first telling, in another edition. */
	translationOf: z.string().optional(),
	picture: z
		.strictObject({
			asset: z.string(),
			caption: z.string().default(""),
			credit: z.string().default(""),
			alt: z.string().default(""),
		})
		.optional(),
	/** Keys of stories. */
	related: z.array(z.string()).default([]),
	body: z.array(DemoElement),
	correction: z
		.strictObject({
			at: Moment,
			note: z.string(),
			replace: z.strictObject({ index: z.int(), element: DemoElement }),
		})
		.optional(),
	withdraw: z.strictObject({ at: Moment, reason: z.string() }).optional(),
});
export type DemoStory = z.infer<typeof DemoStory>;

const DemoFront = z.strictObject({
	edition: Key,
	containers: z.array(
		z.strictObject({
			/** Left out: the name of the section or topic. */
			title: z.string().optional(),
			look: ContainerLook,
			/** Keys of stories. */
			pinned: z.array(z.string()).default([]),
			section: z.string().default(""),
			topic: z.string().default(""),
			slots: z.int(),
		}),
	),
});
export type DemoFront = z.infer<typeof DemoFront>;

const DemoPicture = z.object({
	credit: z.string().default(""),
	alt: z.string().default(""),
	focal: z.object({ x: z.number(), y: z.number() }).default({ x: 0.5, y: 0.5 }),
});
export type DemoPicture = z.infer<typeof DemoPicture>;

export interface DemoFiles {
	readonly paper: DemoPaper;
	readonly fronts: readonly DemoFront[];
	readonly stories: readonly DemoStory[];
	/** By name, with the bytes of each. */
	readonly pictures: ReadonlyMap<string, DemoPicture & { readonly bytes: Uint8Array; readonly fileName: string }>;
}

/** Throws with the file's name when one is not what it should be: they are part of the program. */
export function readDemoFiles(folder: string): DemoFiles {
	const paper = readJson(join(folder, "paper.json"), DemoPaper);
	const fronts = readJson(join(folder, "fronts.json"), z.array(DemoFront));
	const stories = paper.editions.flatMap(({ key }) => {
		const of = join(folder, "stories", key);
		const names = readdirSync(of).filter((name) => name.endsWith(".json"));
		return names.sort().map((name) => readJson(join(of, name), DemoStory));
	});
	const described = readJson(join(folder, "pictures", "pictures.json"), z.record(z.string(), DemoPicture));
	const pictures = new Map(
		Object.entries(described).map(([name, words]) => {
			const fileName = `${name}.jpg`;
			return [name, { ...words, fileName, bytes: readFileSync(join(folder, "pictures", fileName)) }];
		}),
	);
	return { paper, fronts, stories, pictures };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
	const read = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
	if (read.success) return read.data;
	throw new Error(`${file}: ${z.prettifyError(read.error)}`);
}
