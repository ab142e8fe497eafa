/** The settings in a real browser: what an administrator does, and what readers and other programs find afterwards. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

/** For what another program does in its own time. */
const PATIENT = { timeout: 30_000 };

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let ben: SignedInPerson;
let receiver: Server;
const received: string[] = [];

async function open(person: SignedInPerson, path: string): Promise<Page> {
	const page = await person.window(browser);
	await page.goto(`${paper.url}/newsroom${path}`);
	await page.locator("h1").waitFor();
	return page;
}
/** What a reader gets: the status, and where it leads. */
async function reader(path: string): Promise<[number, string | null]> {
	const response = await fetch(paper.url + path, { redirect: "manual" });
	await response.body?.cancel();
	return [response.status, response.headers.get("location")];
}
const text = async (path: string) => (await fetch(paper.url + path)).text();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
/** A field by its label; the mark of those that are needed belongs to it. */
const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}(?: ?\\*)?$`, "u") });
const paletteField = (page: Page) => page.getByRole("combobox", { name: /^A screen, a headline/u });
const dialog = (page: Page) => page.locator(".k-dialog");
/** Presses a key until what has the focus reads so. */
async function keyTo(page: Page, key: string, wanted: string): Promise<void> {
	for (let n = 0; n < 80; n++) {
		const at = await page.evaluate(() => {
			const text = document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "";
			// What holds much is the page or the dialog itself.
			return text.length < 120 ? text : "";
		});
		if (at.includes(wanted)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} leads nowhere to ${wanted}`);
}

describe.skipIf(browserPath === undefined)(
	`settings${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			receiver = createServer((request, response) => {
				let body = "";
				request.setEncoding("utf8").on("data", (part: string) => (body += part));
				request.on("end", () => {
					received.push(body);
					response.end("thank you");
				});
			});
			await new Promise<void>((listening) => receiver.listen(0, "127.0.0.1", listening));
			paper = await startDemo("--webhook-private", "yes");
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir", role: "administrator" });
			ben = await signedIn(paper, { name: "Ben Kaya", role: "administrator" });
		});
		afterEach(closeWindows);
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
			receiver?.closeAllConnections();
			receiver?.close();
		});

		it("a section is moved by keyboard alone, and a reader's old addresses lead on", async () => {
			const before = /href="(\/en\/world\/caucasus\/[^"]+-\d+)"/u.exec(await text("/en/world/caucasus"))?.[1] ?? "";
			const page = await open(ada, "/settings/sections");
			await page.locator(".k-tree-item").first().waitFor();
			await keyTo(page, "Tab", "World");
			await keyTo(page, "ArrowDown", "Caucasus");
			await keyTo(page, "ArrowRight", "What to do with “Caucasus”");
			await page.keyboard.press("Enter");
			await keyTo(page, "ArrowDown", "Move or give");
			await page.keyboard.press("Enter");
			await dialog(page).waitFor();
			await keyTo(page, "Tab", "World");
			await page.keyboard.press("Enter");
			await page.keyboard.type("Politics");
			await page.keyboard.press("Enter");
			await expect.poll(() => dialog(page).textContent()).toContain("/en/politics/caucasus");
			await keyTo(page, "Tab", "Move");
			await page.keyboard.press("Enter");
			await page.getByText("“Caucasus” moved").waitFor();

			expect(await reader("/en/world/caucasus")).toEqual([301, "/en/politics/caucasus"]);
			const [status, to] = await reader(before);
			expect([status, to?.startsWith("/en/politics/caucasus/")]).toEqual([301, true]);
			expect((await reader(to ?? ""))[0]).toBe(200);
			await page.getByText("/en/politics/caucasus").first().waitFor();
		});

		it("a section is dragged below another, which is asked about before it happens", async () => {
			const page = await open(ada, "/settings/sections");
			const row = (name: string) => page.getByRole("row", { name, exact: true });
			await row("Europe").waitFor();
			await row("Europe").dragTo(row("Economy"), { targetPosition: { x: 200, y: 20 } });
			await expect.poll(() => dialog(page).textContent()).toContain("/en/economy/europe");
			await dialog(page).getByRole("button", { name: "Move" }).click();
			await page.getByText("“Europe” moved").waitFor();
			expect(await reader("/en/world/europe")).toEqual([301, "/en/economy/europe"]);
		});

		it("an edition is added, and readers find it", async () => {
			const page = await open(ada, "/settings/editions");
			await page.getByRole("link", { name: "Add an edition" }).click();
			await field(page, "Name").fill("Le Méridien");
			await field(page, "Locale").fill("fr-FR");
			await field(page, "Short name").fill("fr");
			await field(page, "Beginning of its addresses").fill("/api");
			await button(page, "Add an edition").click();
			// Refused where it is wrong; what was typed is still there.
			await page.getByText("must not be an address that the program itself uses").first().waitFor();
			await field(page, "Beginning of its addresses").fill("/fr");
			await button(page, "Add an edition").click();
			await page.getByText("This edition has no sections yet").waitFor();
			expect(await text("/fr")).toContain('lang="fr-FR"');
			await page.keyboard.press("n");
			await field(page, "Name").fill("Monde arabe");
			await expect.poll(() => dialog(page).textContent()).toContain("/fr/monde-arabe");
			await dialog(page).getByRole("button", { name: "Add a section" }).click();
			await page.locator(".k-tree-item").waitFor();
			expect(await text("/fr")).toContain('href="/fr/monde-arabe"');
		});

		it("a menu of its own stands on every page", async () => {
			const page = await open(ada, "/settings/menus?edition=tr");
			await page.getByText("A menu of its own").click();
			await field(page, "Words").last().fill("Abonelik");
			await field(page, "Address").last().fill("/tr/imprint?abone");
			await button(page, "Add a link").last().click();
			await button(page, "Save").click();
			await page.getByText("Saved").first().waitFor();
			expect(await text("/tr")).toContain(">Abonelik</a>");
		});

		it("a token is made, shown once, works, and is revoked", async () => {
			const page = await open(ada, "/settings/tokens");
			await button(page, "Make a token").click();
			await dialog(page).getByLabel("What it is for").fill("Ticker");
			await dialog(page).getByRole("button", { name: "Make a token" }).click();
			const secret = (await page.locator(".s-secret").textContent()) ?? "";
			const ask = async () =>
				(await fetch(`${paper.url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } })).status;
			expect(await ask()).toBe(200);
			await button(page, "I have kept it").click();
			await page.getByRole("rowheader", { name: "Ticker" }).waitFor();
			expect(await page.content()).not.toContain(secret);
			await button(page, "Revoke: Ticker").click();
			await dialog(page).getByRole("button", { name: "Revoke" }).click();
			await page.getByText("The token is refused from now on").waitFor();
			expect(await ask()).toBe(401);
		});

		it("a webhook is tried, and a delivery sent once more", async () => {
			const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
			const page = await open(ada, "/settings/webhooks/new");
			await field(page, "Address").fill(url);
			await button(page, "Add a webhook").click();
			expect(await page.locator(".s-secret").textContent()).toMatch(/^whsec_/u);
			await button(page, "I have kept it").click();
			await button(page, "Send a test").click();
			await expect.poll(() => received.length, PATIENT).toBe(1);
			await page.getByText("200 thank you").waitFor();
			await button(page, /^Deliver test/u).click();
			await expect.poll(() => received.length, PATIENT).toBe(2);
			expect(received[1]).toBe(received[0]);
			await expect.poll(() => page.getByText("200 thank you").count(), PATIENT).toBe(2);
		});

		it("two administrators at once lose nothing of each other's", async () => {
			const [one, two] = [await open(ada, "/settings/paper"), await open(ben, "/settings/paper")];
			await field(two, "Telephone").fill("+90 212 000");
			await field(two, "Name of the paper").fill("The Evening Meridian");
			await field(one, "Name of the paper").fill("The Morning Meridian");
			await field(one, "Fax").fill("+90 212 111");
			await button(one, "Save").click();
			await one.getByText("Saved").first().waitFor();
			await two.keyboard.press("ControlOrMeta+s");
			const note = two.getByRole("alert");
			await note.waitFor();
			expect(await note.textContent()).toMatch(/The Morning Meridian.*The Evening Meridian/su);
			// A link does not take it away.
			await two.getByRole("link", { name: "Editions" }).click();
			await dialog(two).getByText("has not been saved").waitFor();
			await two.keyboard.press("Escape");
			await button(two, "Put my changes onto theirs").click();
			await button(two, "Save").click();
			await two.getByText("Saved").first().waitFor();
			expect(await ada.api("GET", "/settings")).toMatchObject({
				name: "The Evening Meridian",
				imprint: { telephone: "+90 212 000", fax: "+90 212 111" },
			});
		});

		it("a person has a page, and two names for one become one", async () => {
			await ada.api("PUT", "/concepts/border-talks", { kind: "subject", names: { "": "Border negotiations" } });
			const page = await open(ada, "/settings/topics");
			await page.getByRole("searchbox").fill("border negot");
			await page.getByRole("row", { name: "Border negotiations" }).click();
			await button(page, "Merge into another …").click();
			const { concepts } = await ada.api<{ concepts: { key: string; names: Record<string, string> }[] }>(
				"GET",
				"/concepts?kind=subject&limit=3",
			);
			const other = concepts.find(({ key }) => key !== "border-talks");
			const name = other?.names.en ?? "";
			await page.getByRole("combobox", { name: "What remains" }).fill(name);
			await page.getByRole("option", { name }).first().click();
			await dialog(page).getByRole("button", { name: "Merge" }).click();
			await page.getByText(`Merged into “${name}”`).waitFor();
			expect(await reader("/en/topics/border-talks")).toEqual([301, `/en/topics/${other?.key}`]);
		});

		it("the palette goes to screens and stories, and does what the screen can do", async () => {
			const page = await open(ada, "/settings/editions");
			const palette = async (text: string) => {
				await page.keyboard.press("ControlOrMeta+k");
				await paletteField(page).waitFor();
				await page.keyboard.type(text);
				await page.keyboard.press("Enter");
			};
			await palette("Webhooks");
			await page.getByRole("heading", { name: "Webhooks" }).waitFor();
			await palette("Tokens");
			await page.getByRole("heading", { name: "Tokens" }).waitFor();
			await palette("Make a token");
			await dialog(page).getByLabel("What it is for").waitFor();
			await page.keyboard.press("Escape");
			const { stories } = await ada.api<{ stories: { id: number; headline: string }[] }>("GET", "/desk?limit=1");
			await palette(stories[0]?.headline ?? "");
			await page.waitForURL(`**/newsroom/stories/${stories[0]?.id}`);
		});

		it("the palette's first entry is the chosen one, however late the answers come", async () => {
			const make = async (headline: string) =>
				(
					await ada.api<{ id: number }>("POST", "/stories", {
						edition: "en",
						section: "world",
						headline,
						text: "Wind.",
					})
				).id;
			const first = await make("Zephyr over the tokens office");
			const second = await make("Zephyr once more over the tokens office");
			const page = await open(ada, "/settings/editions");
			// Answers come only when they are let go, by what was asked for; those that nobody names come at once.
			const held = new Map<string, PromiseWithResolvers<void>>();
			const hold = (q: string) => held.set(q, Promise.withResolvers());
			const release = (q: string) => held.get(q)?.resolve();
			await page.route(/\/api\/v1\/desk\?/u, async (route) => {
				await held.get(new URL(route.request().url()).searchParams.get("q") ?? "")?.promise;
				// Whoever asked may have gone on to other words.
				await route.continue().catch(() => undefined);
			});
			const chosen = page.locator(".p-entry[aria-selected=true]");
			const begin = async (text: string) => {
				await page.goto(`${paper.url}/newsroom/settings/editions`);
				await page.locator("h1").waitFor();
				await page.keyboard.press("ControlOrMeta+k");
				await paletteField(page).fill(text);
				await page.locator(".p-list[aria-busy=true]").waitFor({ state: "attached" });
			};
			const isChosen = async (name: string) => {
				await chosen.getByText(name, { exact: true }).waitFor();
				expect(await chosen.count()).toBe(1);
				const id = await chosen.getAttribute("id");
				expect(await paletteField(page).getAttribute("aria-activedescendant")).toBe(id);
			};
			// The newest stands first.
			const [top, next] = ["Zephyr once more over the tokens office", "Zephyr over the tokens office"];

			// What is known at once is chosen, then what comes before it; the arrows go on from there.
			hold("tokens");
			await begin("tokens");
			await isChosen("Tokens");
			release("tokens");
			await isChosen(top);
			await page.keyboard.press("ArrowDown");
			await isChosen(next);
			await page.keyboard.press("ArrowUp");
			await page.keyboard.press("ArrowUp");
			await page.keyboard.press("ArrowDown");
			await isChosen(top);
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			await page.waitForURL(`**/newsroom/stories/${first}`);

			// Enter before the answer waits for it.
			hold("tokens offi");
			await begin("tokens offi");
			await page.keyboard.press("Enter");
			await page.getByText("Looking …").first().waitFor();
			release("tokens offi");
			await page.waitForURL(`**/newsroom/stories/${second}`);

			// Further words take that back: the answer for the words before opens nothing.
			hold("zephyr");
			hold("zephyr over");
			await begin("zephyr");
			await page.keyboard.press("Enter");
			await page.keyboard.type(" over");
			release("zephyr");
			release("zephyr over");
			await isChosen(top);
			expect(page.url()).toContain("/settings/editions");

			// A choice by the arrows is kept when more is found, and Enter opens it at once.
			hold("token");
			await begin("token");
			await isChosen("Tokens");
			await page.keyboard.press("ArrowUp");
			await page.keyboard.press("ArrowDown");
			await isChosen("Tokens");
			release("token");
			await page.locator(".p-list[aria-busy=false]").getByText(top).waitFor();
			await isChosen("Tokens");
			await page.keyboard.press("Enter");
			await page.waitForURL("**/newsroom/settings/tokens");

			// Without an answer nothing else is opened in its place; places are there as before.
			await page.route(/\/api\/v1\/desk\?/u, (route) => route.fulfill({ status: 500, body: "" }));
			await page.keyboard.press("ControlOrMeta+k");
			await paletteField(page).fill("webhook");
			await page.keyboard.press("Enter");
			await dialog(page).getByRole("alert").waitFor();
			await isChosen("Webhooks");
			await page.keyboard.press("Enter");
			await page.waitForURL("**/newsroom/settings/webhooks");
		});
	},
);
