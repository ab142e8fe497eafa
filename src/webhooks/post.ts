/** Sends one delivery and tells how it ended; follows no redirect, reads little, and gives up in time. */
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { ClosedAddress, isPublic, literalAddress, publicLookup } from "./public-address.ts";

export interface Posted {
	/** HTTP status; 0 when there was no answer. */
	readonly status: number;
	/** The beginning of the answer, or why there was none. */
	readonly answer: string;
}

export interface PostOptions {
	/** Whether addresses of this machine and of private networks may be asked. */
	readonly isPrivateAllowed: boolean;
	/** From the first byte sent to the last one read, in milliseconds. */
	readonly patience: number;
}

/** So much of an answer is kept, in characters. */
const KEPT = 1000;

/** Never rejects: an endpoint that can not be reached is an outcome. */
export function post(
	address: string,
	headers: Readonly<Record<string, string>>,
	body: string,
	{ isPrivateAllowed, patience }: PostOptions,
): Promise<Posted> {
	return new Promise((resolve) => {
		const none = (error: unknown) => resolve({ status: 0, answer: reason(error) });
		try {
			const url = new URL(address);
			const literal = literalAddress(url);
			if (!isPrivateAllowed && literal !== null && !isPublic(literal)) throw new ClosedAddress(literal);
			const bytes = Buffer.from(body);
			const send = url.protocol === "https:" ? secure : plain;
			const asked = send(
				url,
				{
					method: "POST",
					// A connection of its own: one kept open to a dead endpoint would be the next one's trouble.
					agent: false,
					signal: AbortSignal.timeout(patience),
					headers: {
						"content-type": "application/json",
						"content-length": bytes.length,
						"user-agent": "Broadsheet-Webhooks/1",
						...headers,
					},
					...(isPrivateAllowed ? {} : { lookup: publicLookup }),
				},
				(response) => {
					let text = "";
					response.setEncoding("utf8");
					const done = () => resolve({ status: response.statusCode ?? 0, answer: text.slice(0, KEPT) });
					response.on("data", (part: string) => {
						text += part;
						if (text.length < KEPT) return;
						done();
						asked.destroy();
					});
					response.on("end", done);
					response.on("error", none);
				},
			);
			asked.on("error", none);
			asked.end(bytes);
		} catch (error) {
			none(error);
		}
	});
}

function reason(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.name === "TimeoutError" || error.name === "AbortError") return "there was no answer in time";
	return (error.message || (error as NodeJS.ErrnoException).code || error.name).slice(0, KEPT);
}
