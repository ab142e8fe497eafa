/** Signing what is sent, so that the receiver knows from whom it is and that it is fresh (the Standard Webhooks form). */
import { createHmac } from "node:crypto";
import { SECRET_PREFIX } from "../core/webhook.ts";

/**
 * The headers of a delivery. The signature is HMAC-SHA256 over `<id>.<timestamp>.<body>`, in base64 behind "v1,";
 * the timestamp is in seconds. A receiver refuses timestamps of more than five minutes ago.
 */
export function signedHeaders(secret: string, id: string, seconds: number, body: string): Record<string, string> {
	const key = Buffer.from(secret.slice(SECRET_PREFIX.length), "base64");
	const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
	return {
		"webhook-id": id,
		"webhook-timestamp": String(seconds),
		"webhook-signature": `v1,${signature}`,
	};
}
