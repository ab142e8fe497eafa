/**
 * A program of its own: publishes, updates, corrects and withdraws without end, presses, and reads pages meanwhile.
 * After each change that is live it prints one line: `41 live <revision>` or `41 withdrawn 0`.
 */
import { must } from "../../src/core/result.ts";
import { SYSTEM } from "../../src/desk/actor.ts";
import { publishStory } from "../../src/desk/publish-story.ts";
import { saveStory } from "../../src/desk/save-story.ts";
import { withdrawStory } from "../../src/desk/withdraw-story.ts";
import { addresses } from "./moves.ts";
import { content, draft, openWorld, TOPICS } from "./small-world.ts";

const chance = (n: number): number => Math.floor(Math.random() * n);

const world = await openWorld({ folder: process.argv[2] ?? "" });
const { desk, store } = world;
const press = await world.openPress({ hotBytes: 100_000 });
const at = Date.UTC(2021, 0, 12);
const fields = () => ({
	edition: chance(2) ? "en" : "tr",
	section: chance(2) ? "world/caucasus" : "city",
	headline: `Story ${chance(1000)}`,
	topics: TOPICS.slice(0, chance(3)),
	publishedAt: at - chance(60) * 24 * 3_600_000,
});

async function read(): Promise<void> {
	for (;;) {
		const all = addresses([]);
		await press.at(all[chance(all.length)] ?? "");
		await new Promise((next) => setTimeout(next, chance(5)));
	}
}
for (let n = 0; n < 4; n++) void read();
void (async () => {
	for (;;) {
		await press.improveOne();
		await press.drawOwed(3);
		await new Promise((next) => setTimeout(next, 2));
	}
})();

for (;;) {
	const [id] = await store.liveIds(chance(200), 1);
	const live = id === undefined ? null : await store.liveFacts(id);
	const say = async (story: number, seq: number, state: string) => {
		await press.catchUp(seq);
		process.stdout.write(`${story} ${state}\n`);
	};
	const what = live === null ? 0 : chance(4);
	if (live === null || what <= 1) {
		const story = await draft(world, fields());
		const done = must(await publishStory(desk, SYSTEM, story));
		await say(story, done.entry.seq, `live ${done.facts.revision}`);
	} else if (what === 2) {
		const record = await store.story(live.story);
		must(
			await saveStory(desk, SYSTEM, live.story, content({ ...fields(), edition: live.edition }), record?.draft ?? 0),
		);
		const done = must(await publishStory(desk, SYSTEM, live.story, { note: chance(2) ? "It was wrong." : "" }));
		await say(live.story, done.entry.seq, `live ${done.facts.revision}`);
	} else {
		const done = must(await withdrawStory(desk, SYSTEM, live.story, "It was not true."));
		await say(live.story, done.entry.seq, "withdrawn 0");
	}
}
