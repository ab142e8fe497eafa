/** One page of each kind in every edition of the demonstration newspaper, with a story in which every kind of element stands. */
import { type Api, publish } from "./running-paper.ts";

export interface KindOfPage {
	readonly edition: string;
	readonly kind: string;
	readonly path: string;
	readonly status: number;
}

interface Edition {
	readonly key: string;
	readonly base: string;
	readonly locale: string;
}

interface Told {
	readonly id: number;
	readonly section: string;
	readonly headline: string;
	readonly standfirst: string;
	readonly kicker: string;
	readonly byline: readonly unknown[];
	readonly topics: readonly string[];
	readonly picture?: { readonly asset: number };
	readonly live: { readonly address: string } | null;
	readonly publishedAt?: number | null;
}

/** Allows one outside host, writes the stories that are needed, and gives the addresses. Words come from a story of the edition itself. */
export async function everyPageKind(api: Api): Promise<KindOfPage[]> {
	const settings = await api("GET", "/settings");
	await api("PUT", "/settings", { ...settings, embedHosts: ["player.example.com"] });
	const { editions } = await api<{ editions: Edition[] }>("GET", "/editions");
	const { concepts } = await api<{ concepts: { key: string; kind: string; dossier?: unknown }[] }>("GET", "/concepts");
	const { sections } = await api<{ sections: { edition: string; path: string }[] }>("GET", "/sections");
	const { stories } = await api<{ stories: { id: number; edition: string; state: string }[] }>(
		"GET",
		"/stories?limit=200",
	);
	const pages: KindOfPage[] = [];
	for (const edition of editions) {
		const ids = stories.filter((one) => one.edition === edition.key && one.state === "live").map((one) => one.id);
		const told: Told[] = [];
		for (const id of ids.slice(0, 12)) told.push(await api<Told>("GET", `/stories/${id}`));
		const made = await tellEverything(api, edition, told);
		const withdrawn = await publish(api, { ...plain(edition, told), text: told[0]?.standfirst ?? "" });
		await api("POST", `/stories/${withdrawn.id}/withdraw`, { reason: told[0]?.standfirst ?? "" });
		const topics = new Set(told.flatMap((one) => one.topics));
		const dossier = concepts.find((one) => one.dossier);
		const topic = concepts.find((one) => topics.has(one.key) && !one.dossier);
		const author = concepts.find((one) => one.kind === "person" && one.key === personOf(told));
		const subsection = sections.find((one) => one.edition === edition.key && one.path.includes("/"));
		const at = (kind: string, path: string | undefined, status = 200) => {
			if (path !== undefined) pages.push({ edition: edition.key, kind, path: edition.base + path, status });
		};
		at("front", "");
		at("section", subsection && `/${subsection.path.split("/")[0]}`);
		at("sub-section", subsection && `/${subsection.path}`);
		at("story", made.slice(edition.base.length));
		at("topic", topic && `/topics/${topic.key}`);
		at("dossier", dossier && `/topics/${dossier.key}`);
		at("author", author && `/people/${author.key}`);
		at("month", "/2021/01");
		at("day", "/2021/01/12");
		at("archive", "/archive");
		at("corrections", "/corrections");
		at("history", `/corrections/${made.slice(made.lastIndexOf("-") + 1)}`);
		at("imprint", "/imprint");
		at("not found", "/nothing-stands-here", 404);
		at("gone", withdrawn.url.slice(edition.base.length), 410);
	}
	return pages;
}

const personOf = (told: readonly Told[]): string | undefined =>
	told.flatMap((one) => one.byline as { person?: string }[]).find((one) => one.person !== undefined)?.person;

function plain(edition: Edition, told: readonly Told[]): Record<string, unknown> {
	const [first] = told;
	if (!first) throw new Error(`The edition ${edition.key} has no story.`);
	return {
		edition: edition.key,
		section: first.section,
		headline: first.headline,
		publishedAt: "2021-01-12T14:00:00+03:00",
	};
}

/** Every kind of element and every mark, corrected once. Gives its address. */
async function tellEverything(api: Api, edition: Edition, told: readonly Told[]): Promise<string> {
	const words = told.map((one) => one.headline);
	const long = told.map((one) => one.standfirst || one.headline);
	const pictured = told.filter((one) => one.picture).map((one) => one.picture?.asset as number);
	const [asset = 1, second = asset] = pictured;
	const marked = [
		{ text: `${long[0]} ` },
		{ text: words[0], marks: [{ type: "strong" }] },
		{ text: " " },
		{ text: words[1], marks: [{ type: "emphasis" }] },
		{ text: " " },
		{ text: words[2], marks: [{ type: "link", href: "https://www.example.org/report?year=2021&part=1" }] },
		{ text: " " },
		{ text: words[1], marks: [{ type: "storyLink", story: told[1]?.id }] },
		{ text: " CO" },
		{ text: "2", marks: [{ type: "sub" }] },
		{ text: " m" },
		{ text: "2", marks: [{ type: "sup" }] },
		{ text: " " },
		{ text: "خبر اليوم", marks: [{ type: "language", lang: "ar" }] },
	];
	const cell = (text: string, header = false) => ({ text, header });
	const table = {
		type: "table",
		caption: words[3],
		rows: [
			[cell("", true), cell("2020", true), cell("2021", true)],
			[cell(words[4] ?? "", true), cell("12"), cell("1 250")],
			[cell(words[5] ?? "", true), cell("−3"), cell("4,5")],
		],
	};
	const unnamed = { type: "table", rows: table.rows };
	const note = { type: "note", text: long[5] };
	const facts = { type: "factbox", body: [{ type: "paragraph", text: long[3] }] };
	// What has no name of its own stands twice: names of parts of a page must differ.
	const twice = [
		note,
		unnamed,
		facts,
		{ type: "gallery", pictures: [{ asset, alt: words[3] }] },
		{ type: "embed", url: "https://www.example.net/clip" },
	];
	const body = [
		{ type: "paragraph", text: marked },
		{ type: "heading", level: 2, text: words[2] },
		{ type: "quotation", paragraphs: [long[1]], speaker: words[3], source: "https://www.example.org/speech" },
		{ type: "pullquote", text: words[4], speaker: words[5] },
		{ type: "list", ordered: true, items: [words[1], { text: words[2], list: { items: [words[3]] } }] },
		{ type: "picture", asset, caption: long[2], alt: words[2], credit: "A. B." },
		{ type: "picture", asset: second, caption: long[3], alt: words[3], width: "wide" },
		{
			type: "gallery",
			title: words[4],
			pictures: [
				{ asset, alt: words[0], caption: words[0] },
				{ asset: second, alt: words[1] },
			],
		},
		{ type: "heading", level: 3, text: words[5] },
		table,
		{
			type: "factbox",
			title: words[3],
			body: [
				{ type: "paragraph", text: long[4] },
				{ type: "heading", level: 3, text: words[5] },
				{ type: "list", items: [words[0]] },
				table,
			],
		},
		{ type: "embed", url: "https://player.example.com/watch/7", title: words[0] },
		{ type: "embed", url: "https://www.example.net/clip", title: words[1] },
		{ type: "video", url: "https://media.example.com/film.mp4", title: words[2], poster: asset },
		{ type: "audio", url: "https://media.example.com/talk.mp3", title: words[3] },
		{ type: "rule" },
		...twice,
		...twice,
		{ type: "paragraph", text: long[0] },
	];
	const story = {
		...plain(edition, told),
		kicker: words[5]?.slice(0, 40),
		standfirst: long[1],
		byline: told[0]?.byline,
		dateline: words[2]?.slice(0, 20),
		source: "B. C.",
		topics: [...new Set(told.flatMap((one) => one.topics))].slice(0, 4),
		related: [told[1]?.id, told[2]?.id],
		picture: { asset, alt: words[0], caption: long[0] },
		rights: { usageTerms: long[3], license: "https://www.example.org/licence" },
		body,
	};
	const { id, revision, url } = await publish(api, story);
	await api("PUT", `/stories/${id}`, { ...story, standfirst: long[4] ?? "" }, { "if-match": `"${revision}"` });
	await api("POST", `/stories/${id}/publish`, { change: { kind: "correction", note: long[2] } });
	return url;
}
