/** Backups: what was written reads back; what is damaged, cut off or hostile is refused with a reason and leaves nothing behind. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packTar } from "modern-tar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkRestored } from "../../src/cli/backup/check-restored.ts";
import type { Manifest } from "../../src/cli/backup/manifest.ts";
import { readArchive } from "../../src/cli/backup/read-archive.ts";
import { writeArchive } from "../../src/cli/backup/write-archive.ts";
import { openPaper } from "../../src/cli/compose.ts";
import { PaperSettings } from "../../src/core/paper.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { changeSettings } from "../../src/desk/change-paper.ts";
import { openOriginalStore } from "../../src/media/original-store.ts";
import { temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
const archive = folder.path("good.tar");
let manifest: Manifest;
const picture = Buffer.alloc(300_000, "a picture");

beforeAll(async () => {
	const paper = await openPaper(folder.path("paper"));
	await changeSettings(paper.desk, SYSTEM, PaperSettings.parse({ name: "Daily" }));
	await openOriginalStore(paper.folders.originals).keep(picture);
	writeFileSync(paper.folders.secret, "s".repeat(32));
	const written = await writeArchive(paper, archive, folder.path("snapshot"), { program: "0", now: 0 });
	expect(written.damaged).toEqual([]);
	manifest = written.manifest;
	await paper.close();
});
afterAll(() => folder.remove());

test("an archive holds the database, the pictures and the secret, and no snapshot is left", () => {
	expect(manifest).toMatchObject({ name: "Daily", ledger: { seq: 1 } });
	expect(manifest.files.map(({ path }) => path.split("/")[0])).toEqual(["paper.sqlite", "preview.secret", "originals"]);
	expect(existsSync(folder.path("snapshot"))).toBe(false);
});

test("what is unpacked is what was there", async () => {
	const into = folder.path("unpacked");
	const read = await readArchive(archive, into);
	expect(read).toEqual({ ok: true, value: manifest });
	const original = manifest.files.find(({ path }) => path.startsWith("originals/"))?.path ?? "";
	expect(readFileSync(join(into, original)).equals(picture)).toBe(true);
	expect(await checkRestored(join(into, "paper.sqlite"), manifest)).toEqual({ ok: true, value: undefined });
});

test("a database that is not the manifest's is refused", async () => {
	const into = folder.path("other");
	await readArchive(archive, into);
	const other = { ...manifest, ledger: { seq: 2, hash: "0" } };
	const checked = await checkRestored(join(into, "paper.sqlite"), other);
	expect(checked.ok ? "" : checked.problem.detail).toMatch(/ends at 1, but its manifest says 2/);
});

test("a picture that rotted is named and still backed up", async () => {
	const data = folder.path("rotten");
	const paper = await openPaper(data);
	const kept = await openOriginalStore(paper.folders.originals).keep(picture);
	if (kept.ok) writeFileSync(kept.value.path, "rot");
	const file = folder.path("rotten.tar");
	const { damaged } = await writeArchive(paper, file, folder.path("snapshot"), { program: "0", now: 0 });
	await paper.close();
	expect(damaged).toHaveLength(1);
	expect((await readArchive(file, null)).ok).toBe(true);
});

test("an archive that was cut off anywhere is refused", async () => {
	const bytes = readFileSync(archive);
	for (const part of [0, 0.1, 0.5, 0.9]) {
		const file = folder.path(`cut-${part}.tar`);
		writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)));
		const read = await readArchive(file, null);
		expect(read.ok, `cut at ${part}`).toBe(false);
	}
});

test("one changed byte is found", async () => {
	const bytes = Buffer.from(readFileSync(archive));
	const at = bytes.indexOf("a picture") + 1000;
	bytes[at] = (bytes[at] ?? 0) ^ 1;
	const file = folder.path("changed.tar");
	writeFileSync(file, bytes);
	const read = await readArchive(file, null);
	expect(read.ok ? "" : read.problem.detail).toMatch(/its hash differs/);
});

const entry = (name: string, body: string) => ({ header: { name, size: Buffer.byteLength(body) }, body });
const file = (path: string, body: string) => ({
	path,
	bytes: Buffer.byteLength(body),
	sha256: createHash("sha256").update(body).digest("hex"),
});
const listed = (change: object) => entry("manifest.json", JSON.stringify({ ...manifest, files: [], ...change }));

test.each<[string, () => { header: { name: string; size: number }; body: string }[], RegExp]>([
	["that is none of ours", () => [entry("readme.txt", "hello")], /no backup of Broadsheet/],
	["with a manifest that is no JSON", () => [entry("manifest.json", "{")], /not JSON/],
	["of a newer form", () => [listed({ form: 2 })], /form is newer than 1|newer than 1/],
	[
		"that writes outside of its folder",
		() => [listed({ files: [file("../../evil", "x")] }), entry("../../evil", "x")],
		/manifest is wrong at files\.0\.path/,
	],
	["that holds more than its manifest names", () => [listed({}), entry("paper.sqlite", "x")], /does not name/],
	[
		"that holds a file twice",
		() => [listed({ files: [file("paper.sqlite", "x")] }), entry("paper.sqlite", "x"), entry("paper.sqlite", "x")],
		/does not name/,
	],
	["that lacks a file", () => [listed({ files: [file("paper.sqlite", "x")] })], /ends before paper\.sqlite/],
])("an archive %s is refused", async (name, entries, words) => {
	const target = folder.path(`${name.replaceAll(" ", "-")}.tar`);
	const into = folder.path("nowhere/inside");
	mkdirSync(into, { recursive: true });
	writeFileSync(target, await packTar(entries()));
	const read = await readArchive(target, into);
	expect(read.ok ? "" : read.problem.detail).toMatch(words);
	expect(existsSync(folder.path("evil"))).toBe(false);
});

test("a file that is no archive, and one that is missing, are refused with their names", async () => {
	const text = folder.path("text.tar");
	writeFileSync(text, "This is a letter, not an archive. ".repeat(100));
	for (const path of [text, folder.path("missing.tar")]) {
		const read = await readArchive(path, null);
		expect(read.ok ? "" : read.problem.detail).toContain(path);
	}
});
