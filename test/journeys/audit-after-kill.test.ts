/** The audit trail after a kill: whatever was acknowledged has its entry, and no entry is there without its change. */
import { afterAll, expect, test } from "vitest";
import { openPaper } from "../../src/cli/compose.ts";
import { broadsheet, newPaperArguments, startServer, temporaryFolder } from "../support/program.ts";

const folder = temporaryFolder();
afterAll(() => folder.remove());

test("a server killed in the middle of many changes keeps trail and changes together", async () => {
	const data = folder.path("daily");
	await broadsheet(["new", data, ...newPaperArguments]);
	const made = await broadsheet(["token", "create", "--data", data, "--role", "editor", "--json"]);
	const headers = {
		authorization: `Bearer ${made.json<{ token: string }>().token}`,
		"content-type": "application/json",
	};
	const server = await startServer(data);
	const acknowledged: number[] = [];
	const killed = new Promise<void>((done) => server.process.once("exit", () => done()));
	const writer = async (name: string) => {
		for (let n = 0; ; n++) {
			const body = JSON.stringify({ edition: "en", section: "world", headline: `${name} ${n}`, text: "Text." });
			const answered = await fetch(`${server.url}/api/v1/stories`, { method: "POST", headers, body }).catch(() => null);
			if (answered?.status !== 201) return;
			const story = (await answered.json().catch(() => null)) as { id: number } | null;
			if (story) acknowledged.push(story.id);
			if (acknowledged.length === 40) server.process.kill("SIGKILL");
		}
	};
	await Promise.all(["one", "two", "three", "four"].map(writer));
	await killed;
	expect(acknowledged.length).toBeGreaterThanOrEqual(40);
	const { store, close } = await openPaper(data);
	const entries = await store.audit.search({ action: "createStory", limit: 1000 });
	const stories = await store.storyIds(Number.MAX_SAFE_INTEGER, 1000);
	await close();
	const subjects = entries.map(({ subject }) => subject).sort();
	expect(subjects).toEqual(stories.map((id) => `story:${id}`).sort());
	expect(subjects).toEqual(expect.arrayContaining(acknowledged.map((id) => `story:${id}`)));
	expect((await broadsheet(["verify", "--data", data])).code).toBe(0);
});
