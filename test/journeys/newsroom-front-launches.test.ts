/** A front goes out to readers and comes back: launches, stale screens, pins in time, the history, the page of tomorrow; in a real browser. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { before } from "../support/before.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

interface Draft {
	readonly revision: number;
	readonly differs: boolean;
	readonly live: { readonly revision: number };
	readonly containers: readonly {
		readonly id: string;
		readonly title: string;
		readonly pins: readonly { readonly id: string; readonly story: number; readonly headline: string }[];
	}[];
}

const END = { after: null, before: null };
const DETAILS = { from: null, until: null, headline: "", kicker: "", picture: null };

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let ben: SignedInPerson;

async function open(person: SignedInPerson, path = "/fronts/en", options = {}): Promise<Page> {
	const page = await person.window(browser, options);
	await page.goto(`${paper.url}/newsroom${path}`);
	if (path.startsWith("/fronts/")) await page.locator(".fr-card").first().waitFor();
	return page;
}
const draft = () => ada.api<Draft>("GET", "/front-drafts/en");
const reader = async (path = "/en") => (await fetch(paper.url + path)).text();
const storiesIn = ({ containers }: Draft, index: number) => containers[index]?.pins.map((pin) => pin.story) ?? [];
const operations = (person: SignedInPerson, base: number, ...all: object[]) =>
	person.api("POST", "/front-drafts/en/operations", {
		screen: "by-hand",
		operations: all.map((operation) => ({ base, operation })),
	});
describe.skipIf(browserPath === undefined)(
	`launches of a front${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir" });
			ben = await signedIn(paper, { name: "Ben Kaya" });
		});
		afterEach(closeWindows);
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it("words for the front are written beside it, and a pin begins and ends by itself", async () => {
			const { containers } = await draft();
			const [first] = containers[0]?.pins ?? [];
			/** Changes the front and launches it. */
			const launch = async (operation: object) => {
				const { revision } = await draft();
				await operations(ada, revision, { ...operation, id: `timed-${revision}` });
				await ada.api("POST", "/front-drafts/en/launch", { draft: revision + 1 });
			};
			/** Who launched it, the last one last. */
			const launches = async () => {
				const { entries } = await paper.api<{ entries: { kind: string; actor: string; subject: string }[] }>(
					"GET",
					"/ledger?after=0&limit=1000",
				);
				return entries
					.filter(({ kind, subject }) => kind === "front" && subject === "front:en")
					.map(({ actor }) => actor);
			};
			await launch({
				do: "pin",
				container: containers[0]?.id,
				pin: {
					id: "timed",
					story: first?.story,
					...DETAILS,
					headline: "Only for a moment",
					from: Date.now() + 3_600_000,
				},
				place: { after: null, before: first?.id },
			});
			expect(await reader()).not.toContain("Only for a moment");
			await before(async (from) => {
				await launch({ do: "setPin", pin: "timed", set: { from } });
				const text = await reader();
				if (Date.now() < from) expect(text).not.toContain("Only for a moment");
			});
			await expect.poll(() => reader()).toContain("Only for a moment");
			expect((await launches()).at(-1)).toBe("system");
			await before(async (until) => {
				await launch({ do: "setPin", pin: "timed", set: { until } });
				const text = await reader();
				if (Date.now() < until) expect(text).toContain("Only for a moment");
			});
			await expect.poll(() => reader()).not.toContain("Only for a moment");
			expect((await launches()).slice(-2)).toEqual([expect.not.stringMatching("system"), "system"]);

			const page = await open(ada);
			const card = page.locator("[data-card]:not([data-off])").first();
			await card.locator(".fr-headline").click();
			await page.getByRole("textbox", { name: "Headline here" }).fill("In other words");
			await expect.poll(async () => JSON.stringify((await draft()).containers)).toContain("In other words");
			await card.getByText("In other words").waitFor();
		});

		it("a launch from a stale screen is held up until what came since was looked at; then it is taken back", async () => {
			const page = await open(ada);
			const dialog = page.getByRole("dialog", { name: "Launch this front" });
			await page.getByRole("button", { name: "Launch" }).click();
			await dialog.getByText("What readers will see change").waitFor();
			const { revision, containers } = await draft();
			await operations(ben, revision, {
				do: "setContainer",
				id: "ben-1",
				container: containers[1]?.id,
				set: { title: "Ben was here" },
			});
			await dialog.getByRole("button", { name: "Launch" }).click();
			await dialog.getByText("The front has changed since you looked").waitFor();
			expect(await reader()).not.toContain("Ben was here");
			await dialog.getByText("A container is now called Ben was here").waitFor();
			await dialog.getByRole("button", { name: "Launch" }).click();
			await page.getByText("Readers see the front").waitFor();
			expect(await reader()).toContain("Ben was here");
			await page.getByRole("button", { name: "Take back" }).click();
			await page.getByText("The earlier front is back").waitFor();
			expect(await reader()).not.toContain("Ben was here");
			expect((await draft()).differs).toBe(true);
		});

		it("an old copy of the same front overwrites nothing", async () => {
			const { containers } = await draft();
			const box = containers[2];
			await operations(ben, (await draft()).revision, {
				do: "pin",
				id: "ben-2",
				container: box?.id,
				pin: { id: "bens", story: 5, ...DETAILS },
				place: END,
			});
			const answer = await ada.api<{ effects: { outcome: string; why?: string }[] }>(
				"POST",
				"/front-drafts/en/operations",
				{
					screen: "old-tab",
					operations: [
						{
							base: 0,
							operation: {
								do: "removeContainer",
								id: "old-1",
								container: box?.id,
								holding: box?.pins.map((pin) => pin.id),
							},
						},
						{ base: 0, operation: { do: "replace", id: "old-2", containers } },
					],
				},
			);
			expect(answer.effects).toMatchObject([
				{ outcome: "impossible", why: "containerHolds" },
				{ outcome: "impossible", why: "othersWorked" },
			]);
			expect(storiesIn(await draft(), 2)).toContain(5);
		});

		it("an earlier moment comes back from the history", async () => {
			const before = await draft();
			await operations(ada, before.revision, {
				do: "setContainer",
				id: "wrong",
				container: before.containers[0]?.id,
				set: { title: "A mistake" },
			});
			const page = await open(ada);
			await page.getByText("A mistake").first().waitFor();
			await page.getByRole("button", { name: "History" }).click();
			const history = page.getByRole("dialog", { name: "History" });
			await history.getByText("changed the container A mistake").first().waitFor();
			await history.getByText("launched the front").first().waitFor();
			await history
				.getByRole("button", { name: /^Bring back/u })
				.first()
				.click();
			await expect.poll(async () => (await draft()).containers).toEqual(before.containers);
		});

		it("the page of tomorrow at six is the real page, as wide as a phone", async () => {
			const page = await open(ada);
			await page.getByRole("button", { name: "Preview" }).click();
			await page.getByRole("button", { name: "06:00" }).click();
			await page.getByRole("dialog").getByText("Phone", { exact: true }).click();
			const frame = page.frameLocator("iframe");
			await frame.getByRole("link", { name: "The Meridian" }).first().waitFor();
			expect(await page.locator("iframe").getAttribute("src")).toMatch(/\?at=\d{13}/u);
			expect((await page.locator("iframe").boundingBox())?.width).toBeLessThanOrEqual(390);
		});
	},
);
