/** What the API is made of: everything that it needs and does not make itself. */
import type { Asset } from "../../core/asset.ts";
import type { Result } from "../../core/result.ts";
import type { DeskContext } from "../../desk/context.ts";
import type { DeskList } from "../../desk/desk-list.ts";
import type { PublicationReports } from "../../desk/publication-reports.ts";
import type { PressControl } from "../../press/press.ts";
import type { OpenIdProvider } from "./accounts/openid-provider.ts";
import type { NotificationEvents } from "./desk/notification-events.ts";
import type { LiveEvents } from "./live-events.ts";
import type { Presence } from "./presence.ts";

/** A picture that was examined and kept, before it has an id. */
export type TakenIn = Omit<Asset, "id" | "alt" | "focal" | "createdAt">;

export interface MediaPort {
	/** Examines a picture and keeps its bytes; returns once they are safe. A refusal says why. */
	takeIn(bytes: Uint8Array, fileName: string): Promise<Result<TakenIn>>;
	/** The bytes of an original as they came in. */
	original(sha256: string): Promise<Result<Uint8Array>>;
	/** These addresses of renditions lead elsewhere now: what is kept under them is thrown away, here and in a cache in front. */
	forget(addresses: readonly string[]): Promise<void>;
}

export interface ApiLimits {
	/** Most bytes of a JSON body. */
	readonly bodyBytes: number;
	/** Most bytes of a picture. */
	readonly assetBytes: number;
	/** Requests a minute of one token, and of one address without a token. */
	readonly requestsPerMinute: number;
	/** Requests a minute of one address that carry no valid token where one is needed. */
	readonly failuresPerMinute: number;
	/** Requests a minute of one address to what is open to anyone and writes: each may leave a row in the store. */
	readonly openPerMinute: number;
}

export const API_LIMITS: ApiLimits = {
	bodyBytes: 8_000_000,
	assetBytes: 40_000_000,
	requestsPerMinute: 60_000,
	failuresPerMinute: 30,
	openPerMinute: 300,
};

/** Pino and its like: facts first, then a sentence. */
export interface ApiLog {
	debug(facts: object, text: string): void;
	info(facts: object, text: string): void;
	error(facts: object, text: string): void;
}

export interface ApiParts {
	readonly desk: DeskContext;
	readonly press: PressControl;
	readonly media: MediaPort;
	/** Returns when the ledger's head is beyond `after`, after `timeoutMs`, or when `signal` is aborted; never throws. */
	waitForLedger(after: number, timeoutMs: number, signal: AbortSignal): Promise<void>;
	readonly scheduler: { wake(): void };
	/** What publications did. */
	readonly reports: Pick<PublicationReports, "of">;
	/** Tells open screens of the newsroom what changed. */
	readonly live: LiveEvents;
	/** The stories in hand, found and counted. */
	readonly deskList: DeskList;
	readonly notificationEvents: NotificationEvents;
	/** Who is in which story now. */
	readonly presence: Presence;
	/** Makes a revision of everything that was written in a story so far; absent where nobody writes together. Answers the newest revision's id. */
	readonly manuscripts?: {
		save(story: number): Promise<Result<number>>;
		/** The same, without opening a story that nobody has open: null then. */
		saveIfOpen(story: number): Promise<Result<number> | null>;
	};
	/** Signs people in who have an account elsewhere; absent: that is not set up. */
	readonly openId?: OpenIdProvider;
	/** The public origin, such as `https://daily.example`. */
	readonly site: string;
	/** Told when a delivery is waiting. */
	readonly webhooks?: { wake(): void };
	readonly limits: ApiLimits;
	readonly log: ApiLog;
	/** What stands before a problem's code in `type`; the whole is an address or a path. */
	readonly problemTypeBase: string;
	/** Signs preview addresses; at least 32 random bytes, the same after a restart. */
	readonly previewSecret: Uint8Array;
	/** Headers of a preview, made from its HTML: the policy that the same page has for readers. */
	readonly previewHeaders?: (html: string) => Readonly<Record<string, string>>;
}

/** Handed to `fetch` as its second argument; without it all callers count as one address. */
export interface ApiBindings {
	/** The caller's IP address, as the server trusts it. */
	readonly address?: string;
}
