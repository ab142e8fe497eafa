/** Serving: one process that publishes and hands out pages, from start to a clean stop. */
import { EventEmitter, once } from "node:events";
import { join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { inviteAdministrator } from "../desk/accounts/invitations.ts";
import { Alarms, causeOf, MISSED_AFTER } from "../desk/alarms.ts";
import { FrontClock } from "../desk/fronts/front-clock.ts";
import { PublicationReports } from "../desk/publication-reports.ts";
import { Scheduler } from "../desk/scheduler.ts";
import type { PictureLimits } from "../media/accepted-pictures.ts";
import type { OpenIdProvider } from "../newsroom/api/accounts/openid-provider.ts";
import { createApi } from "../newsroom/api/api.ts";
import type { ApiLimits } from "../newsroom/api/parts.ts";
import { Together } from "../newsroom/together/together.ts";
import { storeFault } from "../store/store-fault.ts";
import { application } from "../web/application.ts";
import { newCounters } from "../web/counters.ts";
import { headerPolicy } from "../web/header-policy.ts";
import { listen } from "../web/http-server.ts";
import { mediaRoute } from "../web/media-route.ts";
import { metrics } from "../web/metrics.ts";
import type { HeaderPolicy } from "../web/page-response.ts";
import { sendText } from "../web/plain-response.ts";
import { type Route, readerHandler } from "../web/reader-handler.ts";
import { staticAssets } from "../web/static-assets.ts";
import { Webhooks } from "../webhooks/webhooks.ts";
import { backgroundWork, enterYear } from "./background-work.ts";
import { callerAddress } from "./caller-address.ts";
import { openMedia, openPaper, openPress } from "./compose.ts";
import { newsroomNews } from "./newsroom-news.ts";
import { writeNginxSnippets } from "./nginx-snippets.ts";
import { previewSecret } from "./preview-secret.ts";
import { PROGRAM } from "./program-folders.ts";
import { purgeHook } from "./purge-hook.ts";
import { theme } from "./theme.ts";

export interface ServeOptions {
	readonly data: string;
	readonly host: string;
	readonly port: number;
	/** Public origin; empty: http://host:port. */
	readonly site: string;
	/** Bytes of pages kept in memory. */
	readonly hotBytes: number;
	/** Where changed addresses are posted to; empty: nowhere. */
	readonly purgeUrl: string;
	/** The address of the caller is taken from X-Forwarded-For. */
	readonly trustProxy: boolean;
	/** Webhooks may reach this machine and private networks. */
	readonly isWebhookPrivate?: boolean;
	/** Accounts elsewhere with which people sign in; null: that is not set up. */
	readonly openId?: OpenIdProvider | null;
	readonly limits: ApiLimits;
	/** How large a picture may be that is taken in. */
	readonly pictureLimits?: PictureLimits;
	readonly log: Logger;
}

export interface Running {
	readonly port: number;
	/** Origin on which the server listens. */
	readonly url: string;
	/** The secret of the link that makes the first administrator; null when there is one. */
	readonly setup: string | null;
	/** Scheduled stories whose time passed while nothing ran, published at this start. */
	readonly missed: readonly { readonly story: number; readonly lateMs: number }[];
	stop(): Promise<void>;
}

/** How long a request under way may take after a stop was asked for, in milliseconds. */
const PATIENCE = 10_000;

export async function serve(options: ServeOptions): Promise<Running> {
	// Room for young objects that never grows: pages are drawn as fast, and 50 MB less are held.
	setFlagsFromString("--semi-space-growth-factor=1");
	const { log } = options;
	const host = options.host.includes(":") ? `[${options.host}]` : options.host;
	const site = options.site || `http://${host}:${options.port}`;
	// The system keeps the file in memory already: a cache of 8 MiB a connection is for what it would be asked for every time.
	const paper = await openPaper(options.data, { cacheMiB: 8 });
	const media = await openMedia(paper.folders, options.pictureLimits);
	const purge =
		options.purgeUrl === ""
			? null
			: purgeHook(options.purgeUrl, site, (error, waiting) =>
					log.warn({ err: error, waiting }, "the cache in front could not be told of changes; trying again"),
				);
	await enterYear(paper.desk);
	const head = new EventEmitter().setMaxListeners(0);
	const alarms = new Alarms(paper.desk, {
		changed: () => head.emit("alarm"),
		failed: (error) => log.error({ err: error }, "an alarm could not be kept; it will be tried again"),
	});
	const reports = new PublicationReports(paper.desk, (error) =>
		log.error({ err: error }, "what publications did could not be written down; it will be tried again"),
	);
	const press = await openPress(paper, {
		site,
		hotBytes: options.hotBytes,
		changed: (paths) => purge?.changed(paths),
		followed(entries, surfaces, ms) {
			reports.followed(entries, surfaces, ms);
			void alarms.drawn(surfaces.flatMap(({ path, did }) => (did === "drawn" ? [path] : [])));
		},
		failed: (path, error) => {
			void alarms.raise("pageFailed", path, { problem: String(error).slice(0, 300) });
			log.error(
				{ err: error, path },
				storeFault(error) === null
					? "a page could not be drawn; it was taken away, and the others go on"
					: "a page could not be written; it is shown all the same, and drawn again when it is asked for",
			);
		},
		lost: (what) => log.warn({ missing: what }, "pages were deleted while they were served; they are made anew"),
	});
	const counters = newCounters();
	let headSeq = press.cursor;
	const news = newsroomNews(paper, headSeq, log);
	const { live, presence } = news.parts;
	head.on("alarm", () => live.emit({ kind: "alarm" }));

	async function follow(seq: number): Promise<Awaited<ReturnType<typeof press.catchUp>>> {
		const done = await press.catchUp(seq);
		if (seq > headSeq) {
			headSeq = seq;
			head.emit("moved");
			await news.published(seq);
		}
		return done;
	}

	const missed: { story: number; lateMs: number }[] = [];
	let starting = true;
	const scheduler = new Scheduler(paper.desk, {
		async published(item, done, late) {
			await follow(done.entry.seq);
			counters.published++;
			if (starting) missed.push({ story: item.story, lateMs: late });
			if (late >= MISSED_AFTER)
				await alarms.raise("scheduleMissed", `story:${item.story}`, {
					dueAt: item.at,
					lateMs: late,
					headline: done.facts.headline,
					wentOut: 1,
				});
			log.info(
				{ story: item.story, address: done.facts.address, lateMs: late },
				starting ? "a publication that was missed went out at start" : "a scheduled publication went out",
			);
		},
		failed(item, problem) {
			counters.scheduleFailed++;
			live.emit({ kind: "story", story: item.story });
			void alarms.raise("scheduleFailed", `story:${item.story}`, { dueAt: item.at, ...causeOf(problem) });
			log.error({ story: item.story, problem }, "a scheduled publication could not go out");
		},
		fault(error) {
			log.error({ err: error }, "the schedule could not be worked through; it will be tried again");
		},
	});
	const frontClock = new FrontClock(paper.desk, {
		async turned(front, entry, late) {
			await follow(entry.seq);
			log.info({ front, lateMs: late }, "a pin of a front began or ended");
		},
		fault(error) {
			log.error({ err: error }, "the pins of fronts could not be turned; it will be tried again");
		},
	});
	await scheduler.start();
	await frontClock.start();
	starting = false;

	const webhooks = new Webhooks({
		store: paper.store,
		clock: Date.now,
		site: () => press.standing.room.generation.first?.site ?? site,
		isPrivateAllowed: options.isWebhookPrivate === true,
		failed: (error) => log.error({ err: error }, "webhooks could not be worked through; it will be tried again"),
		attempted: ({ id, webhook, event }, status) =>
			log[status >= 200 && status < 300 ? "debug" : "warn"]({ delivery: id, webhook, event, status }, "webhook"),
	});
	const together = new Together({
		desk: paper.desk,
		live,
		presence,
		site,
		fault: (error) => log.error({ err: error }, "a story that is being written could not be kept or saved"),
	});
	await together.start();
	const api = createApi({
		desk: paper.desk,
		press: {
			catchUp: follow,
			preview: (story, revision) => press.preview(story, revision),
			previewFront: (front, at) => press.previewFront(front, at),
			plan: (request) => press.plan(request),
		},
		reports,
		media: {
			...media,
			async forget(addresses) {
				await media.forget(addresses);
				purge?.changed(addresses);
			},
		},
		async waitForLedger(after, timeoutMs, signal) {
			if (headSeq > after) return;
			const timeout = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
			while (headSeq <= after && !timeout.aborted) await once(head, "moved", { signal: timeout }).catch(() => {});
		},
		scheduler: {
			wake() {
				scheduler.wake();
				frontClock.wake();
			},
		},
		...news.parts,
		manuscripts: together,
		site,
		webhooks,
		...(options.openId ? { openId: options.openId } : {}),
		limits: options.limits,
		log,
		problemTypeBase: "/api/problems#",
		previewSecret: previewSecret(paper.folders.secret),
		previewHeaders: () => Object.fromEntries(pairs(policy().html)),
	});

	// The headers follow from the settings, which make the generation: so they are made once for each.
	let policyOf = "";
	let currentPolicy: HeaderPolicy = { html: [], other: [] };
	let editions: { all: NonNullable<typeof first>["editions"]; standard: string } = { all: [], standard: "" };
	let first = press.standing.room.generation.first;
	function policy(): HeaderPolicy {
		const { generation } = press.standing.room;
		if (generation.name !== policyOf) {
			policyOf = generation.name;
			first = generation.first;
			const csp = first ? theme.contentSecurityPolicy(first.assets, first.paper) : "default-src 'none'";
			currentPolicy = headerPolicy(first?.paper ?? null, csp, (first?.site ?? site).startsWith("https:"));
			editions = { all: first?.editions ?? [], standard: first?.paper.defaultEdition ?? "" };
			writeNginxSnippets(
				join(paper.folders.data, "nginx"),
				{
					folder: resolve(paper.folders.pages, generation.name),
					policy: currentPolicy,
					door: first?.editions.find((one) => one.key === editions.standard)?.base ?? first?.edition.base ?? "",
				},
				(error) => log.warn({ err: error }, "the files for nginx could not be written"),
			);
		}
		return currentPolicy;
	}

	// Pages and headers change together: also for the nginx in front, and before anybody asks for a page.
	policy();
	head.on("moved", policy);
	head.on("moved", () => webhooks.wake());
	webhooks.start();
	await news.start();

	let ready = true;
	const figures = async () => ({
		...press.figures,
		behind: (await paper.store.ledgerHead()).seq - press.cursor,
		scheduled: (await paper.store.scheduled()).length,
		alarms: await alarms.open(),
	});
	const metricsText = metrics(counters, figures);
	const listener = getRequestListener(
		(request, env) => api.fetch(request, { address: callerAddress(env.incoming as never, options.trustProxy) }),
		{ overrideGlobalObjects: false },
	);
	const exact = (
		path: string,
		answer: () => Promise<{ status: number; text: string; type?: string }>,
	): { prefix: string; answer: Route } => ({
		prefix: path,
		async answer(_request, response, asked) {
			if (asked !== path) return false;
			const { status, text, type } = await answer();
			sendText(response, status, text, [], type);
			return true;
		},
	});
	const server = await listen(
		readerHandler({
			press,
			policy,
			editions: () => {
				policy();
				return editions;
			},
			oldAddress: (address) => press.oldAddress(address),
			routes: [
				{
					prefix: "/api/",
					answer(request, response) {
						void listener(request, response);
						return true;
					},
				},
				{ prefix: "/assets/", answer: staticAssets(PROGRAM.assets) },
				{ prefix: "/newsroom", answer: application(PROGRAM.newsroom, "/newsroom/") },
				{
					prefix: "/media/",
					answer: mediaRoute({
						asset: (id) => paper.store.asset(id),
						cut: (asset, name) => paper.store.pictures.cut(asset, name),
						isDeleted: async (id) => (await paper.store.pictures.deleted(id)) !== null,
						rendition: (asset, plan) => media.renditions.rendition(asset, plan),
					}),
				},
				exact("/healthz", async () => ({ status: 200, text: "well\n" })),
				exact("/readyz", async () =>
					(await canPublish()) ? { status: 200, text: "ready\n" } : { status: 503, text: "not ready\n" },
				),
				exact("/metrics", async () => ({
					status: 200,
					text: await metricsText(),
					type: "text/plain; version=0.0.4; charset=utf-8",
				})),
			],
			counters,
			failed: (error, request) => log.error({ err: error, url: request.url }, "a request ended in a fault"),
		}),
		options.host,
		options.port,
		undefined,
		(request, socket, head) => together.upgrade(request, socket, head),
	).catch(async (error: unknown) => {
		await together.stop();
		await scheduler.stop();
		await webhooks.stop();
		await frontClock.stop();
		await closeAll();
		throw error;
	});

	async function canPublish(): Promise<boolean> {
		if (!ready) return false;
		try {
			// An empty transaction takes the write lock: what stands in the way of publishing stands in its way too.
			await paper.store.write(async () => {});
			return true;
		} catch (error) {
			log.warn({ err: error }, "the store can not write");
			return false;
		}
	}

	const work = backgroundWork(
		press,
		follow,
		() => paper.store.ledgerHead(),
		paper.desk,
		() => alarms.look(press.cursor),
		(error) => log.error({ err: error }, "work in the background failed; it will be tried again"),
	);

	async function closeAll(): Promise<void> {
		purge?.stop();
		await reports.settle();
		await media.close();
		await press.close();
		await paper.close();
	}

	return {
		port: server.port,
		url: `http://${host}:${server.port}`,
		setup: await inviteAdministrator(paper.desk),
		missed,
		async stop() {
			ready = false;
			live.close();
			head.emit("moved");
			await together.stop();
			await server.stop(PATIENCE);
			await scheduler.stop();
			await webhooks.stop();
			await frontClock.stop();
			await work.stop();
			await api.settled();
			await news.stop();
			await closeAll();
		},
	};
}

function* pairs(flat: readonly string[]): Generator<[string, string]> {
	for (let i = 0; i < flat.length; i += 2) yield [flat[i] ?? "", flat[i + 1] ?? ""];
}
