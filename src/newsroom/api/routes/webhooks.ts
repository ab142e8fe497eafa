/** /webhooks: who is told of what the paper does, and how each delivery went. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Result } from "../../../core/result.ts";
import { WEBHOOK_EVENTS, WebhookInput } from "../../../core/webhook.ts";
import {
	changeWebhook,
	createWebhook,
	deliverAgain,
	removeWebhook,
	renewSecret,
	tryWebhook,
} from "../../../desk/webhooks.ts";
import { DELIVERY_STATES, type Delivery, type Webhook } from "../../../store/webhooks.ts";
import { Id, NoQuery, whole } from "../common-schemas.ts";
import { type Answer, answer, route } from "../route.ts";

const WebhookView = z.object({
	id: z.int(),
	url: z.string(),
	description: z.string(),
	events: z.array(z.enum(WEBHOOK_EVENTS)),
	active: z.boolean(),
	createdAt: z.int(),
	/** Nothing is sent before this moment, because the last attempt failed; 0: it is not held back. */
	quietUntil: z.int(),
});
const WithSecret = z.object({ ...WebhookView.shape, secret: z.string() });
const DeliveryView = z.object({
	id: z.int(),
	event: z.string(),
	ledger: z.int(),
	state: z.enum(DELIVERY_STATES),
	attempts: z.int(),
	nextAt: z.int(),
	createdAt: z.int(),
	triedAt: z.int(),
	status: z.int(),
	answer: z.string(),
	took: z.int(),
	body: z.string(),
});
const Params = z.object({ id: Id });

function view({ secret: _, ...rest }: Webhook): z.input<typeof WebhookView> {
	return { ...rest, events: [...rest.events] };
}
const withSecret = (hook: Webhook): z.input<typeof WithSecret> => ({ ...view(hook), secret: hook.secret });
const deliveryView = ({ webhook: _, ...rest }: Delivery): z.input<typeof DeliveryView> => rest;

function answered<T>(result: Result<T>, body: (value: T) => unknown, status = 200): Result<Answer> {
	return result.ok ? answer(body(result.value), status) : result;
}

export const webhookRoutes = [
	route({
		name: "listWebhooks",
		method: "get",
		path: "/webhooks",
		summary: "All webhooks; their secrets are not shown again.",
		access: "paper.write",
		query: NoQuery,
		answers: { 200: { description: "Webhooks.", schema: z.object({ webhooks: z.array(WebhookView) }) } },
		async work({ parts }) {
			return answer({ webhooks: (await parts.desk.store.webhooks.all()).map(view) });
		},
	}),
	route({
		name: "createWebhook",
		method: "post",
		path: "/webhooks",
		summary: "Makes a webhook; the answer shows its secret once.",
		access: "paper.write",
		query: NoQuery,
		body: WebhookInput,
		answers: { 201: { description: "Made. Deliveries are signed as Standard Webhooks says.", schema: WithSecret } },
		async work({ parts, caller, body }) {
			return answered(await createWebhook(parts.desk, caller.actor, body, randomBytes), withSecret, 201);
		},
	}),
	route({
		name: "changeWebhook",
		method: "put",
		path: "/webhooks/:id",
		summary: "Replaces what was said of a webhook.",
		access: "paper.write",
		params: Params,
		query: NoQuery,
		body: WebhookInput,
		answers: { 200: { description: "Changed.", schema: WebhookView } },
		async work({ parts, caller, params, body }) {
			const changed = await changeWebhook(parts.desk, caller.actor, params.id, body);
			parts.webhooks?.wake();
			return answered(changed, view);
		},
	}),
	route({
		name: "removeWebhook",
		method: "delete",
		path: "/webhooks/:id",
		summary: "Removes a webhook and its log; what waited is not sent.",
		access: "paper.write",
		params: Params,
		query: NoQuery,
		answers: { 200: { description: "Removed.", schema: z.object({ removed: z.int() }) } },
		async work({ parts, caller, params }) {
			return answered(await removeWebhook(parts.desk, caller.actor, params.id), () => ({ removed: params.id }));
		},
	}),
	route({
		name: "renewWebhookSecret",
		method: "post",
		path: "/webhooks/:id/secret",
		summary: "Makes a new secret and shows it once; the old one signs nothing any more.",
		access: "paper.write",
		params: Params,
		query: NoQuery,
		answers: { 200: { description: "The new secret.", schema: WithSecret } },
		async work({ parts, caller, params }) {
			return answered(await renewSecret(parts.desk, caller.actor, params.id, randomBytes), withSecret);
		},
	}),
	route({
		name: "tryWebhook",
		method: "post",
		path: "/webhooks/:id/test",
		summary: "Sends an event of no meaning, to see whether it arrives.",
		access: "paper.write",
		params: Params,
		query: NoQuery,
		answers: { 202: { description: "It is on its way; see the deliveries.", schema: DeliveryView } },
		async work({ parts, caller, params }) {
			const made = await tryWebhook(parts.desk, caller.actor, params.id);
			parts.webhooks?.wake();
			return answered(made, deliveryView, 202);
		},
	}),
	route({
		name: "listWebhookDeliveries",
		method: "get",
		path: "/webhooks/:id/deliveries",
		summary: "What was sent and how it went, newest first; kept for 30 days.",
		access: "paper.write",
		params: Params,
		query: z.strictObject({ before: Id.optional(), limit: whole(1, 200, 50) }),
		answers: { 200: { description: "Deliveries.", schema: z.object({ deliveries: z.array(DeliveryView) }) } },
		async work({ parts, params, query }) {
			const before = query.before ?? Number.MAX_SAFE_INTEGER;
			const rows = await parts.desk.store.webhooks.deliveries(params.id, before, query.limit);
			return answer({ deliveries: rows.map(deliveryView) });
		},
	}),
	route({
		name: "deliverWebhookAgain",
		method: "post",
		path: "/webhooks/:id/deliveries/:delivery/again",
		summary: "Sends the same text once more.",
		access: "paper.write",
		params: z.object({ id: Id, delivery: Id }),
		query: NoQuery,
		answers: { 202: { description: "It is on its way as a delivery of its own.", schema: DeliveryView } },
		async work({ parts, caller, params }) {
			const made = await deliverAgain(parts.desk, caller.actor, params.id, params.delivery);
			parts.webhooks?.wake();
			return answered(made, deliveryView, 202);
		},
	}),
] as const;
