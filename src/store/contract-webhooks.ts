/** The part of the store's contract about webhooks: who is told, and what is due when. */
import { expect, test } from "vitest";
import type { Subject } from "./contract.ts";

const given = {
	url: "https://example.com/hook",
	description: "archive",
	events: ["story.published" as const],
	active: true,
	secret: "whsec_x",
	createdAt: 5,
};
const told = { event: "story.published", ledger: 3, body: "{}", createdAt: 100 };

export function webhookContract(subject: Subject): void {
	const write: ReturnType<Subject>["store"]["write"] = (work) => subject().store.write(work);

	test("a webhook is what was said of it, until it is removed with its deliveries", async () => {
		const made = await write((tx) => tx.webhooks.add(given));
		expect(made).toEqual({ ...given, id: made.id, quietUntil: 0 });
		await write((tx) => tx.webhooks.put({ ...made, active: false, events: ["asset.changed"] }));
		expect(await subject().store.webhooks.all()).toEqual([{ ...made, active: false, events: ["asset.changed"] }]);
		const id = await write((tx) => tx.webhooks.addDelivery({ ...told, webhook: made.id }));
		await write((tx) => tx.webhooks.remove(made.id));
		expect([await subject().store.webhooks.all(), await subject().store.webhooks.delivery(id)]).toEqual([[], null]);
	});

	test("of each that is awake the delivery that waited longest is due", async () => {
		const { store } = subject();
		const [one, two, off] = await write(async (tx) => [
			await tx.webhooks.add(given),
			await tx.webhooks.add(given),
			await tx.webhooks.add({ ...given, active: false }),
		]);
		const ids = await write(async (tx) => {
			const made: number[] = [];
			for (const hook of [one, one, two, off])
				made.push(await tx.webhooks.addDelivery({ ...told, webhook: hook?.id ?? 0 }));
			return made;
		});
		const due = async (now: number) => (await store.webhooks.due(now)).map(({ id }) => id);
		expect(await due(99)).toEqual([]);
		expect(await due(100)).toEqual([ids[0], ids[2]]);
		const failed = {
			state: "waiting" as const,
			attempts: 1,
			nextAt: 300,
			triedAt: 110,
			status: 500,
			answer: "no",
			took: 7,
		};
		await write(async (tx) => {
			await tx.webhooks.attempted(ids[0] ?? 0, failed);
			await tx.webhooks.quiet(one?.id ?? 0, 200);
		});
		expect(await due(150)).toEqual([ids[2]]);
		expect(await due(200)).toEqual([ids[1], ids[2]]);
		await write((tx) => tx.webhooks.attempted(ids[2] ?? 0, { ...failed, state: "delivered", nextAt: 0 }));
		expect(await store.webhooks.nextDue()).toBe(200);
		expect(await store.webhooks.delivery(ids[0] ?? 0)).toMatchObject({ ...told, ...failed });
		expect(await store.webhooks.counts()).toEqual({ waiting: 3, delivered: 1, failed: 0 });
	});

	test("what is done is forgotten after its time, what waits is not", async () => {
		const { store } = subject();
		const hook = await write((tx) => tx.webhooks.add(given));
		const done = { state: "delivered" as const, attempts: 1, nextAt: 0, triedAt: 1, status: 200, answer: "", took: 1 };
		const kept = await write(async (tx) => {
			await tx.webhooks.attempted(await tx.webhooks.addDelivery({ ...told, webhook: hook.id }), done);
			return tx.webhooks.addDelivery({ ...told, webhook: hook.id });
		});
		await write((tx) => tx.webhooks.forgetDeliveries(101));
		expect((await store.webhooks.deliveries(hook.id, 1e9, 10)).map(({ id }) => id)).toEqual([kept]);
	});
}
