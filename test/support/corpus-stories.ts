/** Turns the news texts of the test corpus into ninjs items, as many as are asked for: real words in three languages and two directions. */

import { once } from "node:events";
import { createWriteStream, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { corpusFolder, missing } from "./tools.ts";

interface Text {
	readonly id: string;
	readonly language: "en" | "ar" | "tr";
	readonly section: string;
	readonly headline: string;
	readonly paragraphs: readonly string[];
	readonly byline: string;
	readonly topics: readonly string[];
}

function fileText(path: string): string {
	if (corpusFolder === undefined) throw new Error(missing.corpus);
	return new TextDecoder().decode(gunzipSync(readFileSync(new URL(`text/${path}`, corpusFolder))));
}

const files = (folder: string, ending: string) =>
	readdirSync(new URL(`text/${folder}`, corpusFolder))
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => `${folder}/${name}`);
const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
const paragraphsOf = (text: string) =>
	text
		.split(/\n+\s*(?=\n|\s{2,})|\n{2,}/u)
		.map((part) => part.replace(/\s+/gu, " ").trim())
		.filter(Boolean);

function* bbc(): Generator<Text> {
	for (const line of lines(fileText("bbc-news.jsonl.gz"))) {
		const { id, section, title, paragraphs } = JSON.parse(line) as {
			id: string;
			section: string;
			title: string;
			paragraphs: string[];
		};
		yield {
			id: `bbc-${id.replace("/", "-")}`,
			language: "en",
			section,
			headline: title,
			paragraphs,
			byline: "",
			topics: [],
		};
	}
}

const AG_SECTIONS = ["", "World", "Sport", "Business", "Science"];

function* agnews(): Generator<Text> {
	let number = 0;
	for (const line of lines(fileText("ag-news.csv.gz"))) {
		const cells = /^"(\d)","((?:[^"]|"")*)","((?:[^"]|"")*)"/u.exec(line);
		if (!cells) continue;
		const [, section = "1", title = "", text = ""] = cells;
		yield {
			id: `ag-${++number}`,
			language: "en",
			section: AG_SECTIONS[Number(section)] ?? "World",
			headline: title.replaceAll('""', '"'),
			paragraphs: [text.replaceAll('""', '"').replaceAll("\\", " ")],
			byline: "",
			topics: [],
		};
	}
}

function* reuters(): Generator<Text> {
	for (const file of files("reuters", ".json.gz")) {
		for (const { attrs, title, body, topics } of JSON.parse(fileText(file)) as {
			attrs: { newid: string };
			title?: string;
			body?: string;
			topics?: string[];
		}[]) {
			if (!title || !body) continue;
			yield {
				id: `reuters-${attrs.newid}`,
				language: "en",
				section: "Markets",
				headline: title,
				paragraphs: paragraphsOf(body),
				byline: "",
				topics: topics ?? [],
			};
		}
	}
}

function* arabic(): Generator<Text> {
	let number = 0;
	for (const file of files("arabic", ".json.gz")) {
		for (const { title, content, author, source } of JSON.parse(fileText(file)) as {
			title: string;
			content: string;
			author: string;
			source: string;
		}[]) {
			number++;
			if (title?.trim() && content?.trim())
				yield {
					id: `arabic-${number}`,
					language: "ar",
					section: source,
					headline: title,
					paragraphs: lines(content),
					byline: author ?? "",
					topics: [],
				};
		}
	}
}

function* turkish(): Generator<Text> {
	for (const line of lines(fileText("turkish/1150haber.jsonl.gz"))) {
		const { id, section, title, text } = JSON.parse(line) as {
			id: string;
			section: string;
			title: string;
			text: string;
		};
		yield {
			id: `haber-${section}-${id}`,
			language: "tr",
			section,
			headline: title.slice(0, 200),
			paragraphs: lines(text),
			byline: "",
			topics: [],
		};
	}
}

const SOURCES = { bbc, agnews, reuters, arabic, turkish };
export type CorpusSource = keyof typeof SOURCES;

/** 2001-01-01. */
const FIRST_DAY = 978_307_200_000;
const STEP = 17 * 60_000;

/** ninjs 3.0 items; when the texts are used up they come again under new identifiers and times. Needs the corpus. */
export function* corpusStories(
	count: number,
	from: readonly CorpusSource[] = ["bbc", "agnews", "reuters", "arabic", "turkish"],
): Generator<Record<string, unknown>> {
	let made = 0;
	for (let round = 0; made < count; round++) {
		const texts = from.map((name) => SOURCES[name]());
		for (let left = texts.length; left > 0 && made < count; ) {
			left = texts.length;
			for (const source of texts) {
				const { done, value } = source.next();
				if (done) left--;
				else if (made < count) yield ninjs(value, round, made++);
			}
		}
	}
}

function ninjs(text: Text, round: number, number: number): Record<string, unknown> {
	const plain = text.id.replace(/[^A-Za-z0-9]+/gu, "-");
	const id = round === 0 ? plain : `${plain}-${round}`;
	const at = new Date(FIRST_DAY + number * STEP).toISOString();
	return {
		uri: `urn:corpus:${id}`,
		standard: { name: "ninjs", version: "3.0" },
		type: "text",
		language: text.language,
		versionCreated: at,
		firstCreated: at,
		pubStatus: "usable",
		canonicalUrl: `https://archive.example/${text.language}/${id}.html`,
		by: text.byline,
		headlines: [{ role: "main", value: text.headline }],
		subjects: text.topics.map((name) => ({ name })),
		sections: [{ name: text.section }],
		bodies: [{ role: "main", contentType: "text/plain", value: text.paragraphs.join("\n\n") }],
	};
}

/** Writes items one a line until the file has as many items, or as many bytes, as are asked for. Returns both. */
export async function writeCorpusStories(
	file: string,
	most: { readonly count?: number; readonly bytes?: number; readonly from?: readonly CorpusSource[] },
): Promise<{ count: number; bytes: number }> {
	const out = createWriteStream(file);
	let count = 0;
	let bytes = 0;
	for (const item of corpusStories(most.count ?? Number.POSITIVE_INFINITY, most.from)) {
		const line = Buffer.from(`${JSON.stringify(item)}\n`);
		bytes += line.length;
		count++;
		if (!out.write(line)) await once(out, "drain");
		if (bytes >= (most.bytes ?? Number.POSITIVE_INFINITY)) break;
	}
	out.end();
	await once(out, "finish");
	return { count, bytes };
}
