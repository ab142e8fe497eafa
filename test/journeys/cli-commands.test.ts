/** Commands as people and scripts call them: what they print, how they end, what they refuse. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPTION_NAMES } from "../../src/config/options.ts";
import { broadsheet, newPaperArguments, temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
const data = folder.path("daily");
afterAll(() => folder.remove());

describe("wrong usage ends with 2 and says what was meant", () => {
	test.each<[string[], RegExp]>([
		[["strat"], /Did you mean start\?/],
		[["start", "--prot", "1"], /Did you mean --port\?/],
		[["start", "--port", "high"], /--port is "high", but it takes a whole number from 0 to 65535/],
		[["token", "create"], /equired option '--role.*\n.*broadsheet token create --help/],
		[["backup"], /issing required argument 'file'.*\n.*broadsheet backup --help/],
		[["press"], /one of --all, --verify and --plan/],
		[["press", "--all", "--mend"], /--mend goes with --verify/],
		[["new", "somewhere", "--name", "Daily"], /Not given: --edition, --zone/],
		[["new", "somewhere", "--name", "", "--edition", "EN/x"], /--name is empty.*The edition EN\/x: key/],
		[["new", "somewhere", "--name", "Daily", "--edition", "en", "--zone", "Nowhere", "--yes"], /IANA time zone/],
	])("broadsheet %j", async (args, words) => {
		const ran = await broadsheet(args);
		expect(ran.code).toBe(2);
		expect(ran.err).toMatch(words);
		expect(ran.out).toBe("");
		const asJson = await broadsheet([...args, "--json"]);
		expect(asJson.code).toBe(2);
		expect(asJson.json<{ error: { what: string } }>().error.what).not.toBe("");
	});

	test("and makes nothing", () => expect(existsSync("somewhere")).toBe(false));
});

test("new --yes takes the folder's name and the machine's language and zone for whatever is not given", async () => {
	const made = await broadsheet(["new", folder.path("evening-post"), "--yes", "--json"]);
	expect(made.code).toBe(0);
	const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
	const paper = made.json<{ name: string; editions: { key: string; locale: string; zone: string }[] }>();
	expect(paper.name).toBe("evening-post");
	expect(paper.editions).toMatchObject([{ key: locale.split("-")[0], locale, zone: timeZone }]);
});

test("--version and --help end with 0", async () => {
	const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
	expect(await broadsheet(["--version"])).toMatchObject({ code: 0, out: `${version}\n`, err: "" });
	const help = await broadsheet(["--help"]);
	expect(help.code).toBe(0);
	expect(help.out).toContain("Exit codes");
	for (const name of [
		"start",
		"new",
		"demo",
		"import",
		"press",
		"verify",
		"doctor",
		"config",
		"token",
		"person",
		"backup",
		"restore",
		"bench",
	]) {
		expect(help.out).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
	}
	expect((await broadsheet(["backup", "--help"])).out).toContain("--data");
});

test("config has every option, its value and its source, and warns of what is none", async () => {
	const ran = await broadsheet(["config", "--json", "--port", "1"], { BROADSHEET_HOST: "::1", BROADSHEET_PROT: "2" });
	expect(ran.code).toBe(0);
	expect(ran.err).toContain("BROADSHEET_PROT");
	const { options } = ran.json<{ options: { name: string; value: unknown; source: string }[] }>();
	expect(options.map(({ name }) => name)).toEqual(OPTION_NAMES);
	const found = (name: string) => options.find((option) => option.name === name);
	expect(found("port")).toMatchObject({ value: 1, source: "flag" });
	expect(found("host")).toMatchObject({ value: "::1", source: "environment" });
	expect(found("data")).toMatchObject({ value: "./paper", source: "default" });
});

test("a command on a folder without a paper ends with 3 and makes nothing", async () => {
	for (const args of [
		["verify"],
		["doctor"],
		["start"],
		["token", "list"],
		["press", "--verify"],
		["backup", folder.path("x.tar")],
	]) {
		const ran = await broadsheet([...args, "--data", folder.path("nothing"), "--json"]);
		expect([args[0], ran.code]).toEqual([args[0], 3]);
		expect(ran.json<{ error: { todo: string } }>().error.todo).toContain("--data");
	}
	expect(existsSync(folder.path("nothing"))).toBe(false);
});

test("a file that is no database is named", async () => {
	mkdirSync(folder.path("broken"));
	writeFileSync(join(folder.path("broken"), "paper.sqlite"), "no database ".repeat(1000));
	const ran = await broadsheet(["verify", "--data", folder.path("broken")]);
	expect(ran.code).toBe(3);
	expect(ran.err).toContain("paper.sqlite");
});

describe("a new paper", () => {
	beforeAll(async () => {
		const made = await broadsheet(["new", data, ...newPaperArguments, "--json"]);
		expect(made.err).toBe("");
		expect(made.json()).toEqual({
			data,
			name: "Daily",
			editions: [{ key: "en", locale: "en-GB", zone: "Europe/Istanbul", base: "/en", datePattern: "d.M.yyyy HH:mm" }],
			sections: [{ edition: "en", path: "world", name: "World" }],
		});
	});

	test("is not made where there is one", async () => {
		const again = await broadsheet(["new", data, ...newPaperArguments]);
		expect(again.code).toBe(3);
		expect(again.err).toContain("There is one already");
		expect((await broadsheet(["demo", "--data", data])).code).toBe(3);
	});

	test("verifies, and the doctor finds nothing", async () => {
		const verified = await broadsheet(["verify", "--data", data, "--json"]);
		expect(verified.code).toBe(0);
		expect(verified.json()).toMatchObject({ ok: true, entries: 3 });
		const pressed = await broadsheet(["press", "--verify", "--data", data, "--json"]);
		expect(pressed.code).toBe(0);
		expect(pressed.json()).toMatchObject({ ok: true });
		const doctor = await broadsheet(["doctor", "--data", data, "--json"]);
		const wrong = doctor.json<{ checks: { name: string; ok: boolean }[] }>().checks.filter(({ ok }) => !ok);
		// A test machine may have little room; everything else must be well.
		expect(wrong.filter(({ name }) => name !== "disk")).toEqual([]);
	});

	test("has tokens that are made, listed and revoked", async () => {
		const made = await broadsheet([
			"token",
			"create",
			"--data",
			data,
			"--role",
			"editor",
			"--name",
			"wire desk",
			"--expires",
			"90d",
			"--json",
		]);
		expect(made.code).toBe(0);
		const { token, id } = made.json<{ token: string; id: number }>();
		expect(token).toMatch(/^bs_[\w-]{43}$/);
		const list = await broadsheet(["token", "list", "--data", data]);
		expect(list.out).toMatch(/editor +valid +ends .*wire desk/);
		expect(list.out).not.toContain(token.slice(5));
		expect((await broadsheet(["token", "revoke", String(id), "--data", data])).code).toBe(0);
		expect((await broadsheet(["token", "list", "--data", data, "--json"])).json()).toMatchObject({
			tokens: [{ state: "revoked" }],
		});
		expect((await broadsheet(["token", "revoke", "99", "--data", data])).code).toBe(3);
		const wrong = await broadsheet(["token", "create", "--data", data, "--role", "king", "--json"]);
		expect(wrong.code).toBe(2);
		expect(wrong.err).toMatch(/there are: reader, reporter, (?:[\w-]+, )*administrator\./u);
	});

	test("has people who are invited by link, listed, and given a new way in", async () => {
		const first = await broadsheet(["person", "invite", "--data", data, "--json"]);
		expect(first.json<{ link: string }>().link).toMatch(/^http:\/\/localhost:8080\/newsroom\/setup#bsi_[\w-]{32}$/);
		const ada = ["person", "invite", "Ada@daily.example", "--data", data];
		expect((await broadsheet(ada)).err).toContain("a new person needs --name and --role");
		const site = ["--site", "https://daily.example", "--json"];
		const made = await broadsheet([...ada, "--name", "Ada Demir", "--role", "administrator", ...site]);
		expect(made.json()).toMatchObject({
			link: expect.stringMatching(/^https:\/\/daily\.example\/newsroom\/invitation#bsi_/),
			person: { email: "ada@daily.example" },
			isNew: true,
		});
		expect((await broadsheet([...ada, "--role", "editor"])).err).toContain("is there already");
		expect((await broadsheet([...ada, ...site])).json()).toMatchObject({ isNew: false });
		expect((await broadsheet(["person", "invite", "--data", data])).err).toContain("has an administrator already");
		const ben = ["person", "invite", "ben@daily.example", "--data", data, "--name", "Ben", "--role", "editor"];
		expect((await broadsheet([...ben, "--edition", "en", "--section", "nowhere"])).code).toBe(2);
		expect((await broadsheet(["person", "list", "--data", data])).out).toMatch(
			/^1 +invited +Ada Demir +ada@daily\.example +administrator$/m,
		);
	});

	test("whose ledger was changed by hand does not verify: 1", async () => {
		const { DatabaseSync } = await import("node:sqlite");
		const forged = folder.path("forged");
		await broadsheet(["new", forged, ...newPaperArguments]);
		const db = new DatabaseSync(join(forged, "paper.sqlite"));
		const triggers = db.prepare("select name from sqlite_schema where type = 'trigger'").all() as { name: string }[];
		for (const { name } of triggers) db.exec(`drop trigger "${name}"`);
		db.exec("update ledger set actor = 'nobody' where seq = 2");
		db.close();
		const verified = await broadsheet(["verify", "--data", forged, "--json"]);
		expect(verified.code).toBe(1);
		expect(verified.json()).toMatchObject({ ok: false, at: "ledger:2" });
		expect((await broadsheet(["doctor", "--data", forged])).code).toBe(1);
	});

	test("whose audit trail was changed by hand does not verify: 1", async () => {
		const { DatabaseSync } = await import("node:sqlite");
		const forged = folder.path("forged-trail");
		await broadsheet(["new", forged, ...newPaperArguments]);
		const invite = ["person", "invite", "--name", "Ada", "--role", "editor", "--data", forged];
		for (const email of ["a@daily.example", "b@daily.example"]) await broadsheet([...invite, email]);
		expect((await broadsheet(["verify", "--data", forged, "--json"])).json()).toMatchObject({ audit: { entries: 2 } });
		const db = new DatabaseSync(join(forged, "paper.sqlite"));
		db.exec("drop trigger audit_is_immutable; update audit set subject = 'person:9' where seq = 1");
		db.close();
		const verified = await broadsheet(["verify", "--data", forged, "--json"]);
		expect(verified.code).toBe(1);
		expect(verified.json()).toMatchObject({ ok: false, at: "audit:1" });
		expect((await broadsheet(["doctor", "--data", forged])).out).toMatch(/WRONG +audit trail/);
	});
});
