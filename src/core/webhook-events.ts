/** Events that other programs can be told of. */

export const WEBHOOK_EVENTS = [
	"story.published",
	"story.updated",
	"story.corrected",
	"story.withdrawn",
	"front.launched",
	"paper.changed",
	"concept.changed",
	"asset.changed",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
