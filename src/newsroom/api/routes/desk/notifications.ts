/** What one is told: mentions, replies, assignments, and how one's stories fare. */
import { z } from "zod";
import { NOTIFICATION_KINDS } from "../../../../store/notes.ts";
import { Id, NoQuery, whole } from "../../common-schemas.ts";
import { person } from "../../desk/person.ts";
import { answer, route } from "../../route.ts";

const NotificationView = z.object({
	id: z.int(),
	at: z.int(),
	kind: z.enum(NOTIFICATION_KINDS),
	story: z.int(),
	/** Of the story as it is now. */
	headline: z.string(),
	edition: z.string(),
	note: z.int().nullable(),
	by: z.string(),
	text: z.string(),
	readAt: z.int().nullable(),
});

export const notificationRoutes = [
	route({
		name: "notifications",
		method: "get",
		path: "/notifications",
		summary: "What the signed-in person is told, newest first. Go on with before = next.",
		access: "token",
		query: z.strictObject({
			before: whole(1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
			limit: whole(0, 100, 30),
		}),
		answers: {
			200: {
				description: "unread counts all that were not read yet.",
				schema: z.object({ notifications: z.array(NotificationView), unread: z.int(), next: z.int().nullable() }),
			},
		},
		async work({ parts, caller, query }) {
			const who = person(caller);
			if (!who.ok) return who;
			const { rows, notifications } = parts.desk.store.desk;
			const found = await notifications.of(who.value.id, query.before, query.limit);
			const stories = new Map(
				(await rows.of([...new Set(found.map(({ story }) => story))])).map((row) => [row.story, row]),
			);
			return answer({
				notifications: found.map(({ person: _, ...one }) => ({
					...one,
					headline: stories.get(one.story)?.headline ?? "",
					edition: stories.get(one.story)?.edition ?? "",
				})),
				unread: await notifications.unread(who.value.id),
				next: query.limit > 0 && found.length === query.limit ? (found.at(-1)?.id ?? null) : null,
			});
		},
	}),
	route({
		name: "readNotifications",
		isOnRecord: false,
		method: "post",
		path: "/notifications/read",
		summary: "Marks what one was told up to a number as read, all or of one story.",
		access: "token",
		query: NoQuery,
		body: z.strictObject({ upTo: Id, story: Id.nullable().default(null) }),
		answers: { 200: { description: "How many are left.", schema: z.object({ unread: z.int() }) } },
		async work({ parts, caller, body }) {
			const who = person(caller);
			if (!who.ok) return who;
			const { store, clock } = parts.desk;
			await store.write((tx) => tx.desk.notifications.markRead(who.value.id, body.upTo, body.story, clock()));
			parts.live.emit({ kind: "notification", person: who.value.id });
			return answer({ unread: await store.desk.notifications.unread(who.value.id) });
		},
	}),
] as const;
