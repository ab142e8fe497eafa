/** Webhooks as the newsroom sets them up: made, changed, removed, tried, and a delivery sent once more. */
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import { SECRET_PREFIX, type WebhookInput } from "../core/webhook.ts";
import type { Writes } from "../store/store.ts";
import type { Delivery, Webhook } from "../store/webhooks.ts";
import type { Actor } from "./actor.ts";
import { allow } from "./actor.ts";
import type { DeskContext } from "./context.ts";

/** A paper that tells more programs than this has one of them tell the others. */
const MOST = 50;

type Random = (count: number) => Uint8Array;

const newSecret = (random: Random) => SECRET_PREFIX + Buffer.from(random(32)).toString("base64");

function command<T>(desk: DeskContext, actor: Actor, work: (tx: Writes) => Promise<Result<T>>): Promise<Result<T>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "paper.write");
		return allowed.ok ? work(tx) : allowed;
	});
}

async function find(tx: Writes, id: number): Promise<Result<Webhook>> {
	const found = (await tx.webhooks.all()).find((one) => one.id === id);
	return found ? ok(found) : fail("webhookNotFound", `There is no webhook ${id}.`);
}

/** The answer alone holds the secret in words for people; afterwards it is only used. */
export function createWebhook(
	desk: DeskContext,
	actor: Actor,
	input: WebhookInput,
	random: Random,
): Promise<Result<Webhook>> {
	return command(desk, actor, async (tx) => {
		const all = await tx.webhooks.all();
		if (all.length >= MOST) return fail("tooLarge", `The paper has ${MOST} webhooks already; remove one first.`);
		const events = [...new Set(input.events)];
		return ok(await tx.webhooks.add({ ...input, events, secret: newSecret(random), createdAt: desk.clock() }));
	});
}

/** A changed address is tried at once, however long the one before was to be left alone. */
export function changeWebhook(
	desk: DeskContext,
	actor: Actor,
	id: number,
	input: WebhookInput,
): Promise<Result<Webhook>> {
	return command(desk, actor, async (tx) => {
		const found = await find(tx, id);
		if (!found.ok) return found;
		const changed = { ...found.value, ...input, events: [...new Set(input.events)], quietUntil: 0 };
		await tx.webhooks.put(changed);
		return ok(changed);
	});
}

/** A new secret; the old one signs nothing from now on. */
export function renewSecret(desk: DeskContext, actor: Actor, id: number, random: Random): Promise<Result<Webhook>> {
	return command(desk, actor, async (tx) => {
		const found = await find(tx, id);
		if (!found.ok) return found;
		const changed = { ...found.value, secret: newSecret(random) };
		await tx.webhooks.put(changed);
		return ok(changed);
	});
}

export function removeWebhook(desk: DeskContext, actor: Actor, id: number): Promise<Result<void>> {
	return command(desk, actor, async (tx) => {
		const found = await find(tx, id);
		if (!found.ok) return found;
		await tx.webhooks.remove(id);
		return ok(undefined);
	});
}

/** Sends an event of no meaning, so that one can see whether the other end takes and verifies it. */
export function tryWebhook(desk: DeskContext, actor: Actor, id: number): Promise<Result<Delivery>> {
	return command(desk, actor, async (tx) => {
		const found = await find(tx, id);
		if (!found.ok) return found;
		const createdAt = desk.clock();
		const body = JSON.stringify({
			type: "test",
			timestamp: new Date(createdAt).toISOString(),
			ledger: 0,
			data: { by: actor.name },
		});
		return redo(tx, found.value, { event: "test", ledger: 0, body }, createdAt);
	});
}

/** The same text once more, as a delivery of its own: the log keeps how it went before. */
export function deliverAgain(desk: DeskContext, actor: Actor, id: number, delivery: number): Promise<Result<Delivery>> {
	return command(desk, actor, async (tx) => {
		const found = await find(tx, id);
		if (!found.ok) return found;
		const before = await tx.webhooks.delivery(delivery);
		if (before === null || before.webhook !== id)
			return fail("webhookNotFound", `Webhook ${id} has no delivery ${delivery}.`);
		return redo(tx, found.value, before, desk.clock());
	});
}

async function redo(
	tx: Writes,
	hook: Webhook,
	{ event, ledger, body }: Pick<Delivery, "event" | "ledger" | "body">,
	createdAt: number,
): Promise<Result<Delivery>> {
	if (!hook.active) return fail("wrongState", `Webhook ${hook.id} is switched off; switch it on first.`);
	// Somebody is looking: it is tried now, though the endpoint was to be left alone.
	await tx.webhooks.quiet(hook.id, 0);
	const made = await tx.webhooks.delivery(
		await tx.webhooks.addDelivery({ webhook: hook.id, event, ledger, body, createdAt }),
	);
	return made ? ok(made) : fail("webhookNotFound", `Webhook ${hook.id} was removed meanwhile.`);
}
