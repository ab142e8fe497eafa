/** What keeps the newsroom's windows and people up to date, put together: events, presence, the desk's list, notifications. */
import type { Logger } from "pino";
import { DeskList } from "../desk/desk-list.ts";
import { PublishedNews } from "../desk/published-news.ts";
import { NotificationEvents } from "../newsroom/api/desk/notification-events.ts";
import { LedgerEvents } from "../newsroom/api/events-of-changes.ts";
import { LiveEvents } from "../newsroom/api/live-events.ts";
import { Presence } from "../newsroom/api/presence.ts";
import type { OpenPaper } from "./compose.ts";

/** `seq`: the last entry of the ledger that nobody need be told of. */
export function newsroomNews(paper: OpenPaper, seq: number, log: Logger) {
	const { store, desk } = paper;
	const live = new LiveEvents((error) => log.error({ err: error }, "a screen could not be told what changed"));
	const ledgerEvents = new LedgerEvents(store, live, seq);
	const notificationEvents = new NotificationEvents(store, live);
	const publishedNews = new PublishedNews(store, desk.clock);
	const deskList = new DeskList(store);
	let running: Promise<void> = Promise.resolve();

	async function tellPeople(): Promise<void> {
		await publishedNews.follow();
		await notificationEvents.tell();
	}
	const followed = () => {
		running = tellPeople().catch((error: unknown) => log.error({ err: error }, "people could not be told what is new"));
		return running;
	};

	return {
		parts: { live, presence: new Presence(live), deskList, notificationEvents },
		async start(): Promise<void> {
			await followed();
			// Where people work, the first who opens the desk need not wait until a whole archive was looked through.
			if ((await store.accounts.people()).length === 0) return;
			void deskList
				.refresh()
				.catch((error: unknown) => log.warn({ err: error }, "the list of the desk is read when it is asked for"));
		},
		/** Entries of the ledger up to this one are on every page. Nobody who publishes waits for people to be told. */
		async published(to: number): Promise<void> {
			await ledgerEvents
				.upTo(to)
				.catch((error: unknown) => log.error({ err: error }, "screens could not be told what was published"));
			void followed();
		},
		async stop(): Promise<void> {
			await running;
		},
	};
}
