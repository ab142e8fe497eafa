/** A small real paper behind the API: SQLite in a temporary folder, the running press with the default theme, and a clock that can be set. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Edition, PaperSettings, Section } from "../../../src/core/paper.ts";
import { must, ok } from "../../../src/core/result.ts";
import { SYSTEM } from "../../../src/desk/actor.ts";
import { changeConcept, changeEdition, changeSection, changeSettings } from "../../../src/desk/change-paper.ts";
import { DeskList } from "../../../src/desk/desk-list.ts";
import { PublicationReports } from "../../../src/desk/publication-reports.ts";
import { createToken } from "../../../src/desk/tokens.ts";
import { examine } from "../../../src/media/examine.ts";
import { openOriginalStore } from "../../../src/media/original-store.ts";
import { API_LIMITS, type ApiLimits, type ApiParts, createApi } from "../../../src/newsroom/api/api.ts";
import { NotificationEvents } from "../../../src/newsroom/api/desk/notification-events.ts";
import { LiveEvents } from "../../../src/newsroom/api/live-events.ts";
import { Presence } from "../../../src/newsroom/api/presence.ts";
import { RunningPress } from "../../../src/press/running-press.ts";
import { defaultTheme } from "../../../src/render/themes/default/theme.ts";
import { openSqliteStore } from "../../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../../src/store/store.ts";

export interface TestPaper {
	readonly store: Store;
	readonly press: RunningPress;
	readonly parts: ApiParts;
	readonly clock: { now: number };
	readonly tokens: Readonly<Record<"reader" | "reporter" | "editor" | "administrator", string>>;
	/** Errors that the API logged. */
	readonly faults: object[];
	readonly wakes: { count: number };
	/** Addresses of renditions that the API had thrown away. */
	readonly forgotten: string[];
	ask(method: string, path: string, options?: Ask): Promise<Response>;
	/** Returns when everything that belongs in the audit trail is there. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

export interface Ask {
	readonly as?: string | null;
	readonly json?: unknown;
	readonly body?: BodyInit;
	readonly headers?: Record<string, string>;
	readonly address?: string;
}

export async function openTestPaper(
	changes: { limits?: Partial<ApiLimits>; parts?: Partial<ApiParts> } = {},
): Promise<TestPaper> {
	const folder = mkdtempSync(join(tmpdir(), "broadsheet-api-"));
	const store = await openSqliteStore({ file: join(folder, "paper.sqlite") });
	const clock = { now: Date.UTC(2026, 0, 12, 11, 0) };
	const desk = { store, clock: () => clock.now };
	must(await changeSettings(desk, SYSTEM, PaperSettings.parse({ name: "The Daily", site: "https://daily.example" })));
	const zone = "Europe/Istanbul";
	must(
		await changeEdition(
			desk,
			SYSTEM,
			Edition.parse({ key: "en", name: "English", locale: "en-GB", zone, base: "/en" }),
		),
	);
	must(
		await changeEdition(desk, SYSTEM, Edition.parse({ key: "tr", name: "Türkçe", locale: "tr-TR", zone, base: "/tr" })),
	);
	for (const [edition, path, name] of [
		["en", "world", "World"],
		["en", "world/caucasus", "Caucasus"],
		["tr", "dunya", "Dünya"],
	] as const)
		must(await changeSection(desk, SYSTEM, Section.parse({ edition, path, name })));
	must(
		await changeConcept(desk, SYSTEM, {
			key: "ada-demir",
			kind: "person",
			names: { "": "Ada Demir" },
			descriptions: {},
			role: {},
			email: "",
		}),
	);
	const faults: object[] = [];
	const reports = new PublicationReports(desk, (error) => faults.push({ err: error }));
	const press = await RunningPress.open({
		store,
		theme: defaultTheme,
		chrome: { assets: {}, site: "https://daily.example", year: 2026, build: "test" },
		folder: join(folder, "pages"),
		hotBytes: 10_000_000,
		bootId: "test",
		clock: () => performance.now(),
		changed: () => {},
		followed: reports.followed,
	});
	const originals = openOriginalStore(join(folder, "originals"));
	const wakes = { count: 0 };
	const forgotten: string[] = [];
	const live = new LiveEvents((error) => faults.push({ err: error }));
	const parts: ApiParts = {
		desk,
		press,
		media: {
			original: (sha256) => originals.read(sha256),
			forget: async (addresses) => void forgotten.push(...addresses),
			async takeIn(bytes, fileName) {
				const examined = await examine(bytes, fileName);
				if (!examined.ok) return examined;
				const kept = await originals.keep(bytes);
				if (!kept.ok) return kept;
				const { type, sha256, width, height, thumbhash, colour, metadata, fileName: name } = examined.value;
				return ok({
					type,
					sha256,
					width,
					height,
					thumbhash,
					colour,
					bytes: bytes.length,
					fileName: name,
					caption: metadata.caption ?? "",
					credit: metadata.credit ?? "",
					copyright: metadata.copyright ?? "",
					metadata: { ...metadata },
				});
			},
		},
		async waitForLedger(after, timeoutMs, signal) {
			const end = performance.now() + timeoutMs;
			while (!signal.aborted && performance.now() < end && (await store.ledgerHead()).seq <= after)
				await new Promise((done) => setTimeout(done, 5));
		},
		scheduler: { wake: () => void wakes.count++ },
		reports,
		site: "https://daily.example",
		live,
		deskList: new DeskList(store),
		notificationEvents: new NotificationEvents(store, live),
		presence: new Presence(live),
		limits: { ...API_LIMITS, ...changes.limits },
		log: { debug() {}, info() {}, error: (facts) => void faults.push(facts) },
		problemTypeBase: "/docs/problems#",
		previewSecret: createHash("sha256").update("test").digest(),
		...changes.parts,
	};
	await parts.notificationEvents.tell();
	const app = createApi(parts);
	const make = async (role: string) =>
		must(await createToken(desk, { name: role, role, expiresAt: null }, randomBytes)).secret;
	const tokens = {
		reader: await make("reader"),
		reporter: await make("reporter"),
		editor: await make("editor"),
		administrator: await make("administrator"),
	};
	return {
		store,
		press,
		parts,
		clock,
		tokens,
		faults,
		wakes,
		forgotten,
		async ask(method, path, { as = tokens.administrator, json, body, headers = {}, address } = {}) {
			const all: Record<string, string> = {
				...(as === null ? {} : { authorization: `Bearer ${as}` }),
				...(json === undefined ? {} : { "content-type": "application/json" }),
				...headers,
			};
			const content = json === undefined ? body : JSON.stringify(json);
			const url = path.startsWith("/api") ? path : `/api/v1${path}`;
			const init: RequestInit & { duplex?: "half" } = {
				method,
				headers: all,
				...(content === undefined ? {} : { body: content, duplex: "half" }),
			};
			return app.fetch(new Request(`http://daily.example${url}`, init), address === undefined ? {} : { address });
		},
		settled: () => app.settled(),
		async close() {
			await app.settled();
			await reports.settle();
			await press.close();
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers by hand
export async function read(response: Response): Promise<any> {
	return JSON.parse(await response.text());
}

export const STORY = {
	edition: "en",
	section: "world/caucasus",
	headline: "Talks in Moscow",
	text: "First paragraph.\n\nSecond paragraph.",
};

/** A published story's id. */
export async function publishOne(paper: TestPaper, fields: object = {}): Promise<number> {
	const { id } = await read(await paper.ask("POST", "/stories", { json: { ...STORY, ...fields } }));
	await paper.ask("POST", `/stories/${id}/publish`);
	return id as number;
}
