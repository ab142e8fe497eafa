/** Pictures of a paper from before there was a library: they are found, and it is known where they are used and how they are seen. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { cutName } from "../../src/core/pictures/rendition-address.ts";
import { soughtWords } from "../../src/core/pictures/words-of-picture.ts";
import { migrate } from "../../src/store/sqlite/migrate.ts";
import { MIGRATIONS } from "../../src/store/sqlite/migrations.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

test("an old paper's pictures are in the library, with every use", async () => {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-pictures-"));
	const file = join(folder, "paper.db");
	const db = new DatabaseSync(file);
	migrate(db, file, MIGRATIONS.slice(0, 4));
	const old = (caption: string) => ({
		type: "image/jpeg",
		width: 300,
		height: 200,
		bytes: 10,
		fileName: "x.jpg",
		caption,
		credit: "",
		copyright: "",
		alt: "",
		focal: { x: 0.5, y: 0.5 },
		thumbhash: "",
		colour: "#000000",
		metadata: { keywords: ["kept"] },
		createdAt: 86_400_000,
	});
	const asset = db.prepare("insert into asset (id, sha256, body) values (?, ?, ?)");
	for (const [id, caption] of ["Vapur İskelesi", "Pier", "Portrait", "Unused"].entries())
		asset.run(id + 1, String(id).padStart(64, "0"), JSON.stringify(old(caption)));
	const fields = { edition: "en", section: "world", headline: "H", topics: [], byline: [], translationOf: null };
	const focal = { x: 0.25, y: 0.75 };
	const revision = db.prepare(
		"insert into revision (id, story, parent, content, content_hash, by, at) values (?, 1, ?, ?, '', '', 1)",
	);
	db.exec("begin");
	revision.run(
		1,
		null,
		JSON.stringify({ fields: { ...fields, picture: { asset: 1, caption: "", credit: "", alt: "", focal } }, body: [] }),
	);
	const picture = { type: "picture", asset: 2, caption: [], credit: "", alt: "", width: "body" };
	revision.run(2, 1, JSON.stringify({ fields: { ...fields, picture: null }, body: [picture] }));
	db.exec("insert into story values (1, 'live', 2, 1, 1, null)");
	const facts = {
		story: 1,
		revision: 1,
		edition: "en",
		section: "world",
		slug: "h",
		address: "/en/world/h-1",
		headline: "H",
	};
	db.prepare("insert into live values (1, 1, 'en', 1, null, ?)").run(JSON.stringify(facts));
	db.exec("commit");
	db.prepare("insert into concept (key, kind, body) values ('ada', 'person', ?)").run(
		JSON.stringify({ key: "ada", kind: "person", names: {}, portrait: 3 }),
	);
	const front = { edition: "en", section: "", containers: [{ pinned: [7, { story: 1, picture: 3 }] }] };
	db.prepare("insert into front (key, revision, body) values ('en', 1, ?)").run(JSON.stringify(front));
	db.close();

	const store = await openSqliteStore({ file });
	const { pictures } = store;
	const found = async (words: string) =>
		(await pictures.search({ words: soughtWords(words), limit: 9 })).map(({ id }) => id);
	expect([await found("iskele"), await found("")]).toEqual([[1], [4, 3, 2, 1]]);
	expect(await pictures.uses(1)).toEqual([{ subject: "story:1", state: "live", place: "lead" }]);
	expect(await pictures.uses(2)).toEqual([{ subject: "story:1", state: "draft", place: "body" }]);
	expect((await pictures.uses(3)).map(({ subject, place }) => `${subject} ${place}`)).toEqual([
		"concept:ada portrait",
		"front:en pin",
	]);
	expect(await pictures.cut(1, cutName({ focal }))).toEqual({ focal });
	expect((await pictures.search({ use: "unused", limit: 9 })).map(({ id }) => id)).toEqual([4]);
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});
