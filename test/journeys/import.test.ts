/** `broadsheet import` from outside: a WordPress site, 20,000 stories, a run that is killed, files that are broken or hostile. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { writeCorpusStories } from "../support/corpus-stories.ts";
import { broadsheet as run, temporaryFolder } from "../support/program.ts";
import { startPaper } from "../support/running-paper.ts";
import { corpusFolder, missing } from "../support/tools.ts";

if (corpusFolder === undefined) console.log(`import: most is skipped, ${missing.corpus}`);

const LAUNCHER = fileURLToPath(new URL("../../bin/broadsheet.mjs", import.meta.url));
const { path: inFolder, remove } = temporaryFolder();
mkdirSync(inFolder("uploads"));
afterAll(remove);

interface Report {
	readonly stories: {
		created: number;
		updated: number;
		unchanged: number;
		withdrawn: number;
		drafts: number;
		leftOut: number;
		refused: number;
	};
	readonly pictures: { taken: number; missing: number };
	readonly refused: readonly { at: string; detail: string }[];
	readonly leftOut: readonly { what: string; count: number }[];
	readonly addresses: { count: number };
	readonly report: string;
	readonly error?: { readonly what: string; readonly why: string };
}

async function broadsheet(...args: string[]) {
	const { code, out, err } = await run([...args, "--json"]);
	if (out === "") throw new Error(`no answer: ${err}`);
	return { code, err, json: JSON.parse(out) as Report };
}

let papers = 0;
async function newPaper(): Promise<string> {
	const data = inFolder(`paper-${++papers}`);
	const editions = ["en", "ar", "tr"].flatMap((key) => [
		"--edition",
		key,
		"--locale",
		{ en: "en-GB", ar: "ar-SA", tr: "tr-TR" }[key] ?? key,
	]);
	const made = await broadsheet(
		"new",
		data,
		"--name",
		"Daily",
		...editions,
		"--zone",
		"Europe/Istanbul",
		"--section",
		"world",
		"--yes",
	);
	if (made.code !== 0) throw new Error(made.err);
	return data;
}

function file(name: string, content: string | Uint8Array): string {
	const path = inFolder(name);
	writeFileSync(path, content);
	return path;
}

const item = (n: number, more: object = {}) => ({
	uri: `urn:${n}`,
	type: "text",
	language: "en",
	versioncreated: "2001-01-01T00:00:00Z",
	pubstatus: "usable",
	headline: `Headline ${n}`,
	body_text: `Words of story ${n}.`,
	...more,
});
const lines = (...items: object[]) => items.map((one) => JSON.stringify(one)).join("\n");

/** Everything of the paper that an import makes, without the moments at which it ran. */
function contents(data: string): unknown {
	const db = new DatabaseSync(join(data, "paper.sqlite"), { readOnly: true });
	try {
		const rows = (sql: string) => db.prepare(sql).all();
		return {
			stories: rows("select id, state, draft from story order by id"),
			revisions: rows("select id, story, content_hash from revision order by id"),
			live: rows("select facts from live order by story"),
			redirects: rows("select path, target from redirect order by path"),
			imported: rows("select source, guid, subject, content_hash from imported order by source, guid"),
			ledger: rows("select seq, kind, subject from ledger order by seq"),
		};
	} finally {
		db.close();
	}
}

describe("WordPress theme test data", () => {
	test("every post and page comes, once, and is found under its old addresses", async (context) => {
		if (corpusFolder === undefined) return context.skip(missing.corpus);
		const data = await newPaper();
		const wxr = fileURLToPath(new URL("wxr/themeunittestdata.wordpress.xml", corpusFolder));
		const first = await broadsheet("import", wxr, "--data", data, "--pages");
		expect(first.code).toBe(0);
		// Counted by an independent reader: 51 posts and 21 pages, of them one waiting, one draft, one with a password.
		expect(first.json.stories).toMatchObject({ created: 72, updated: 0, unchanged: 0, refused: 0, leftOut: 0 });
		expect(first.json.stories.drafts).toBeGreaterThanOrEqual(3);
		expect(first.json.leftOut).toContainEqual(
			expect.objectContaining({ what: "item of type nav_menu_item", count: 70 }),
		);
		const report = JSON.parse(readFileSync(first.json.report, "utf8")) as {
			oldAddresses: { old: string; new: string | null }[];
		};
		expect(report.oldAddresses).toHaveLength(first.json.addresses.count);
		expect(report.oldAddresses).toContainEqual({ old: "/about", new: expect.stringMatching(/^\/en\/.*\/about-\d+$/u) });
		expect(report.oldAddresses).toContainEqual({ old: "/feed", new: "/en/rss.xml" });
		expect(report.oldAddresses).toContainEqual({ old: "/category/classic", new: "/en/classic" });
		const before = contents(data);
		const second = await broadsheet("import", wxr, "--data", data, "--pages");
		expect(second.json.stories).toMatchObject({ created: 0, updated: 0, unchanged: 72 });
		expect(second.json.addresses.count).toBe(first.json.addresses.count);
		expect(contents(data)).toEqual(before);
		expect((await broadsheet("verify", "--data", data)).code).toBe(0);
	});

	test("pages are no news: drafts, unless they are asked for", async (context) => {
		if (corpusFolder === undefined) return context.skip(missing.corpus);
		const data = await newPaper();
		const wxr = fileURLToPath(new URL("wxr/themeunittestdata.wordpress.xml", corpusFolder));
		const { json } = await broadsheet("import", wxr, "--data", data);
		expect(json.stories).toMatchObject({ created: 72, refused: 0 });
		expect(json.leftOut).toContainEqual(
			expect.objectContaining({ what: expect.stringMatching(/^a page, .*--pages/u) }),
		);
		const db = new DatabaseSync(join(data, "paper.sqlite"), { readOnly: true });
		const paths = db.prepare("select path from section where edition = 'en'").all();
		db.close();
		expect(paths).not.toContainEqual({ path: "pages" });
		expect(paths).not.toContainEqual({ path: "unpublished" });
	});
});

const FIELDS = ["edition", "section", "headline", "kicker", "standfirst", "byline", "dateline", "source", "topics"];

/** The imported paper in use: found by an old address, corrected, withdrawn, and still what its ledger says. */
async function browseAndMend(data: string): Promise<void> {
	const { url, api, stop } = await startPaper(data);
	try {
		const [old, to] = ["/en/reuters-10278.html", await hop(`${url}/en/reuters-10278.html`)];
		const id = Number(/-(\d+)$/u.exec(to)?.[1]);
		const found = await fetch(url + old);
		expect(found.status).toBe(200);
		expect(await (await fetch(`${url}/en`)).text()).toContain("<h1");
		expect((await fetch(`${url}/en/archive`)).status).toBe(200);

		const story = await api("GET", `/stories/${id}`);
		const content = Object.fromEntries([...FIELDS, "publishedAt", "body"].map((name) => [name, story[name]]));
		const headline = `${story.headline} (amended)`;
		await api("PUT", `/stories/${id}`, { ...content, headline }, { "If-Match": `"${story.revision}"` });
		await api("POST", `/stories/${id}/publish`, { correction: "The headline was short." });
		const corrected = await (await fetch(url + to)).text();
		expect(corrected).toContain("(amended)");
		expect(corrected).toContain("The headline was short.");

		await api("POST", `/stories/${id}/withdraw`, { reason: "Published in error." });
		expect((await fetch(url + old)).status).toBe(410);
		expect(await (await fetch(`${url}/en/corrections`)).text()).toContain("Published in error.");
		expect((await broadsheet("verify", "--data", data)).code).toBe(0);
		expect((await broadsheet("press", "--verify", "--data", data)).code).toBe(0);
	} finally {
		await stop();
	}
}

/** Where an address leads in its one step. */
async function hop(address: string): Promise<string> {
	const answer = await fetch(address, { redirect: "manual" });
	expect(answer.status).toBe(301);
	return answer.headers.get("location") ?? "";
}

describe("20,000 stories of the corpus", () => {
	test("killed at any moment and begun again, the import ends as if it had never been killed", async (context) => {
		if (corpusFolder === undefined) return context.skip(missing.corpus);
		const path = inFolder("corpus.ndjson");
		await writeCorpusStories(path, { count: 20_000 });
		const [whole, killed] = [await newPaper(), await newPaper()];
		const done = await broadsheet("import", path, "--data", whole);
		expect(done.json.stories).toMatchObject({ created: 20_000, refused: 0 });
		for (let kill = 0; kill < 4; kill++) {
			const child = spawn(process.execPath, [LAUNCHER, "import", path, "--data", killed, "--batch", "100"], {
				stdio: "ignore",
			});
			const ended = once(child, "close");
			await pause(500 + 700 * kill);
			child.kill("SIGKILL");
			await ended;
		}
		const { created, unchanged, ...rest } = (await broadsheet("import", path, "--data", killed)).json.stories;
		expect(created + unchanged).toBe(20_000);
		expect(unchanged).toBeGreaterThan(0);
		expect(rest).toMatchObject({ updated: 0, refused: 0 });
		expect(contents(killed)).toEqual(contents(whole));
		expect((await broadsheet("verify", "--data", killed)).code).toBe(0);
		await browseAndMend(whole);
	}, 300_000);
});

test("a dry run reports and changes nothing", async () => {
	const data = await newPaper();
	const before = contents(data);
	const dry = await broadsheet("import", file("dry.json", lines(item(1))), "--data", data, "--dry-run");
	expect(dry).toMatchObject({ code: 0, json: { dryRun: true, report: null, stories: { created: 1 } } });
	expect(contents(data)).toEqual(before);
	expect(readdirSync(data)).not.toContain("imports");
});

test("gzip, a new version, a cancelled item", async () => {
	const data = await newPaper();
	const first = file("first.json.gz", gzipSync(JSON.stringify([item(1), item(2)])));
	expect((await broadsheet("import", first, "--data", data)).json.stories.created).toBe(2);
	const later = { versioncreated: "2001-01-02T00:00:00Z" };
	const second = file(
		"second.json",
		lines(item(1, { ...later, body_text: "Other words." }), item(2, { ...later, pubstatus: "canceled" })),
	);
	expect((await broadsheet("import", second, "--data", data)).json.stories).toMatchObject({
		updated: 1,
		withdrawn: 1,
		created: 0,
	});
});

test("pictures come from a folder and never from outside of it", async (context) => {
	if (corpusFolder === undefined) return context.skip(missing.corpus);
	const data = await newPaper();
	mkdirSync(join(inFolder("uploads"), "2013"));
	const images = fileURLToPath(new URL("images/orientation/", corpusFolder));
	const picture = readdirSync(images).find((name) => name.endsWith(".jpg")) ?? "";
	writeFileSync(join(inFolder("uploads"), "2013", "pier.jpg"), readFileSync(join(images, picture)));
	writeFileSync(inFolder("secret.jpg"), readFileSync(join(images, picture)));
	const html = (src: string) => ({ body_html: `<p>Words.</p><img src="${src}" alt="A pier">` });
	const path = file(
		"pictures.json",
		lines(
			item(1, html("https://old.example/wp-content/uploads/2013/pier-300x200.jpg")),
			item(2, html("https://old.example/%2e%2e/secret.jpg")),
			item(3, html("https://old.example/gone.jpg")),
		),
	);
	const done = await broadsheet("import", path, "--data", data, "--pictures", inFolder("uploads"));
	expect(done.json).toMatchObject({ stories: { created: 3, refused: 0 }, pictures: { taken: 1, missing: 2 } });
});

describe("what can not be read", () => {
	const bad = (name: string, content: string | Uint8Array) => [name, content] as const;
	test.each([
		bad("cut-off.json", `[${JSON.stringify(item(1))},{"uri":"urn:2","headline":"Cut`),
		bad("cut-off.ndjson", `${lines(item(1), item(2))}\n{"uri":"urn:3","head`),
		bad("cut-off.json.gz", gzipSync(lines(item(1), item(2), item(3))).subarray(0, 60)),
		bad(
			"cut-off.xml",
			'<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>A</title><wp:post_type>post</wp:post_type></item><item><title>B',
		),
		bad(
			"entities.xml",
			'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><title>&b;</title></channel>',
		),
		bad("empty.json", ""),
		bad("picture.json", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])),
	])("%s: file, position and reason, and nothing was imported", async (name, content) => {
		const data = await newPaper();
		const before = contents(data);
		const path = file(name, content);
		const ended = await broadsheet("import", path, "--data", data);
		expect(ended.code).toBe(3);
		expect(ended.json.error?.what).toContain(path);
		expect(ended.json.error?.why).toMatch(/.+: .+/u);
		expect(contents(data)).toEqual(before);
	});

	test("what stands before the damage is taken when asked for", async () => {
		const data = await newPaper();
		const path = file("salvage.ndjson", `${lines(item(1), item(2))}\n{"uri":"urn:3","head`);
		const ended = await broadsheet("import", path, "--data", data, "--salvage");
		expect(ended.code).toBe(3);
		expect(ended.json.error?.what).toContain("2 stories created");
		expect(ended.json.error?.why).toContain("salvage.ndjson:3");
	});

	test("bad items among good ones: the good ones are taken, the bad ones named, exit 1", async () => {
		const data = await newPaper();
		const path = file(
			"mixed.ndjson",
			`${lines(item(1), { headline: "No uri" })}\nnot json\n${lines(item(2, { headline: 5 }), item(3, { language: "de" }), item(4))}\n`,
		);
		const ended = await broadsheet("import", path, "--data", data);
		expect(ended.code).toBe(1);
		expect(ended.json.stories).toMatchObject({ created: 2, refused: 4 });
		expect(ended.json.refused.map(({ at }) => at)).toEqual([
			"mixed.ndjson:2: uri",
			"mixed.ndjson:3",
			"mixed.ndjson:4: headline",
			"mixed.ndjson:5: edition",
		]);
	});

	test.each([
		["nowhere.xml", "There is no such file", "Check the name"],
		["a-folder", "It is a folder", "Name the files"],
		["empty.xml", "The file is empty", "Export it again"],
		["notes.txt", "none of the formats", "--format"],
	])("%s: a reason and an advice that fit", async (name, why, todo) => {
		const data = await newPaper();
		if (name === "a-folder") mkdirSync(inFolder(name));
		if (name === "empty.xml") file(name, "");
		if (name === "notes.txt") file(name, "Some notes.");
		const { code, json } = await broadsheet("import", inFolder(name), "--data", data);
		expect([code, json.error?.what]).toEqual([3, expect.stringContaining("can not be imported")]);
		expect(json.error?.why).toContain(why);
		expect(JSON.stringify(json.error)).toContain(todo);
		expect(JSON.stringify(json.error)).not.toContain("--salvage");
	});

	test("wrong words on the command line say what is possible", async () => {
		const data = await newPaper();
		const path = file("words.json", lines(item(1)));
		for (const [args, words] of [
			[["--edition", "de"], "en, ar, tr"],
			[["--section", "moon"], "world"],
			[["--format", "nitf"], "wxr"],
			[["--batch", "0"], "1 to 10000"],
			[["--pictures", inFolder("nowhere")], "there is no folder"],
			[["--pictures", path], "is no folder"],
		] as const) {
			const ended = await broadsheet("import", path, "--data", data, ...args);
			expect(ended.code).toBe(2);
			expect(ended.json.error?.what).toContain(words);
		}
	});
});
