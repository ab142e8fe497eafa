/** Documents of the paper as the API gives them. */
import type { AnswerOf } from "../../api-client.ts";

export type Edition = AnswerOf<"GET /editions">["editions"][number];
export type Section = AnswerOf<"GET /sections">["sections"][number];
export type Concept = AnswerOf<"GET /concepts/:key">;
export type Token = AnswerOf<"GET /tokens">["tokens"][number];
export type Webhook = AnswerOf<"GET /webhooks">["webhooks"][number];
export type Delivery = AnswerOf<"GET /webhooks/:id/deliveries">["deliveries"][number];
