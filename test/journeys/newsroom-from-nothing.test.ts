/** A paper put together from nothing, by people alone: from the first start's link over writing, checking, publishing, the front and a correction to a withdrawal; readers look on without scripts. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropFiles } from "../support/drop-files.ts";
import { tabTo } from "../support/keyboard.ts";
import { broadsheet, type Server, startServer, temporaryFolder } from "../support/program.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { virtualAuthenticator } from "../support/virtual-authenticator.ts";
import { button, codeFor, field, keepCodes, secretOf, signedInAs } from "../support/way-in.ts";

const folder = temporaryFolder();
const data = folder.path("harbour-post");
const HEADLINE = "The old crane moves again";
const STANDFIRST = "After forty years, the harbour’s landmark lifts its first load.";

let server: Server;
let browser: Browser;
/** Windows of the administrator, of Rana who reports, of Emre who edits, and of a reader without scripts. */
let boss: Page;
let rana: Page;
let emre: Page;
let reader: BrowserContext;
/** Links by which the two come in. */
let invitations: { readonly rana: string; readonly emre: string };
/** Where the story stands for readers, and every address that publishing it named. */
let address: string;
let surfaces: readonly string[];

async function device(): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
	return context.newPage();
}
const dialog = (page: Page) => page.locator(".k-dialog");
const go = (page: Page, place: string) => page.getByRole("link", { name: place, exact: true }).click();
const story = (page: Page) => page.locator(".ProseMirror");
const isSaved = (page: Page) => page.locator('[data-kind="saved"]').waitFor();
const close = async (page: Page) => {
	await dialog(page).getByRole("button", { name: "Close" }).last().click();
	await dialog(page).waitFor({ state: "detached" });
};
/** Every address in the report that the dialog shows. */
const reported = (page: Page) =>
	dialog(page)
		.locator(".pb-report a")
		.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
/** What a reader gets at an address: a page in a window without scripts, or a feed or map. */
async function read(path: string): Promise<{ readonly status: number; readonly text: string }> {
	if (/\.(?:xml|json|txt)$/u.test(path)) {
		const response = await reader.request.get(server.url + path);
		return { status: response.status(), text: await response.text() };
	}
	const page = await reader.newPage();
	const response = await page.goto(server.url + path);
	const text = await page.content();
	await page.close();
	return { status: response?.status() ?? 0, text };
}

describe.skipIf(browserPath === undefined)(
	`a paper from nothing${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			const edition = ["--edition", "en", "--locale", "en-GB", "--zone", "Europe/London"];
			expect((await broadsheet(["new", data, "--name", "The Harbour Post", ...edition, "--yes"])).code).toBe(0);
			server = await startServer(data);
			browser = await launchBrowser();
			[boss, rana, emre] = [await device(), await device(), await device()];
			reader = await browser.newContext({ javaScriptEnabled: false });
			// Each page is asked for anew: by itself a browser may show one of some seconds ago.
			await reader.route("**", (route) => route.continue());
		});
		afterAll(async () => {
			await browser?.close();
			await server?.end("SIGINT");
			folder.remove();
		});

		it("begins with the first start's link: an administrator, a section, a rule, and two who are invited", async () => {
			await virtualAuthenticator(boss);
			await boss.goto(server.setup ?? "");
			await field(boss, "Name").fill("Ada Demir");
			await field(boss, "E-mail").fill("ada@harbour.example");
			await button(boss, "Continue").click();
			await button(boss, /^A passkey/u).click();
			await keepCodes(boss);
			await signedInAs(boss, "Ada Demir");

			await go(boss, "Settings");
			await boss.locator(".s-places").getByRole("link", { name: "Sections" }).click();
			await button(boss, "Add a section").click();
			await dialog(boss).getByRole("textbox", { name: /^Name/u }).fill("Harbour");
			await dialog(boss).getByText("/en/harbour").waitFor();
			await dialog(boss).getByRole("button", { name: "Add a section" }).click();
			await boss.locator(".k-tree-item", { hasText: "Harbour" }).waitFor();

			await go(boss, "Settings");
			await boss.locator(".s-places").getByRole("link", { name: "Publication" }).click();
			await button(boss, /Standfirst/u).click();
			await boss.getByRole("option", { name: "Stops publication" }).click();
			await button(boss, "Save").click();
			await boss.getByText("The rules are in force").waitFor();

			await go(boss, "People");
			const invite = async (name: string, email: string, role: string): Promise<string> => {
				await button(boss, "Invite a person").click();
				await field(boss, /^Name/u).fill(name);
				await field(boss, /^E-mail/u).fill(email);
				if (role !== "Reporter") {
					await button(boss, /Reporter/u).click();
					await boss.getByRole("option", { name: role, exact: true }).click();
				}
				await button(boss, "Invite").last().click();
				const link = await field(boss, "Link").inputValue();
				await button(boss, "Done").click();
				await boss
					.getByRole("row", { name: new RegExp(name, "u") })
					.getByText("Invited")
					.waitFor();
				return link;
			};
			invitations = {
				rana: await invite("Rana Kaya", "rana@harbour.example", "Reporter"),
				emre: await invite("Emre Su", "emre@harbour.example", "Editor"),
			};
		});

		it("lets both in by their invitations: the reporter with password and code, the editor with a passkey", async () => {
			await rana.goto(invitations.rana);
			await rana.getByRole("heading", { name: "Welcome, Rana Kaya" }).waitFor();
			await button(rana, "Continue").click();
			await button(rana, /^A password/u).click();
			await field(rana, "New password").fill("eleven gulls over the pier");
			await field(rana, "The code that it shows now").fill(codeFor(await secretOf(rana)));
			await button(rana, "Finish").click();
			await keepCodes(rana);
			await signedInAs(rana, "Rana Kaya");

			await virtualAuthenticator(emre);
			await emre.goto(invitations.emre);
			await button(emre, "Continue").click();
			await button(emre, /^A passkey/u).click();
			await keepCodes(emre);
			await signedInAs(emre, "Emre Su");
			await emre.getByText("Nothing in hand yet").waitFor();
			for (const name of [/Rana Kaya/u, /Emre Su/u])
				await boss.getByRole("row", { name }).getByText("Active").waitFor();
		});

		it("is written by the reporter with a picture that she drops, and handed in", async () => {
			await rana.getByText("Nothing in hand yet").waitFor();
			await rana.keyboard.press("n");
			await field(rana, "Headline").fill(HEADLINE);
			await dialog(rana)
				.getByRole("button", { name: /Section/u })
				.click();
			await rana.getByRole("option", { name: "Harbour" }).click();
			await button(rana, "Begin").click();
			await story(rana).click();
			await rana.keyboard.type("The crane was built in 1974 by the city. It stood still for forty years.");
			await rana.keyboard.press("Enter");
			await rana.keyboard.type("## What it lifted");
			await rana.keyboard.press("Enter");
			await rana.keyboard.type("A boat, and nobody was hurt.");
			const bytes = readFileSync(new URL("../../demo/pictures/books.jpg", import.meta.url));
			await dropFiles(rana, ".ProseMirror > p", [{ name: "crane.jpg", type: "image/jpeg", bytes }]);
			await rana.locator(".st-picture-shown[src]").waitFor();
			await rana.getByLabel("Picture", { exact: true }).getByLabel("Alternative text").fill("A crane at the quay");
			await isSaved(rana);

			await button(rana, "Hand in").click();
			await dialog(rana).getByText("Stops it: The standfirst is empty.").waitFor();
			await dialog(rana).getByLabel("Note to whoever reads it").fill("The year is from the city’s archive");
			await dialog(rana).getByRole("button", { name: "Hand in" }).click();
			await rana.getByText("In review").first().waitFor();
		});

		it("comes before the editor, who asks, is stopped by what is missing, and sends it back; both are in it when it is mended", async () => {
			// He has had the desk open since before there was anything on it.
			const row = emre.locator(".d-row", { hasText: HEADLINE });
			await row.getByText("In review").waitFor();
			await row.getByText("Rana Kaya").first().waitFor();
			await row.getByRole("link", { name: HEADLINE }).click();
			await emre.getByText("It stood still for forty years.").waitFor();
			await emre.getByRole("list", { name: "Also here" }).getByText("Rana Kaya").waitFor();
			await rana.getByRole("list", { name: "Also here" }).getByText("Emre Su").waitFor();

			await emre.getByRole("tab", { name: "Notes" }).click();
			await field(emre, "Write a note").fill("Who drove it?");
			await button(emre, "Send").click();
			await rana.getByRole("tab", { name: "Notes" }).click();
			await rana.getByText("Who drove it?").waitFor();

			await button(emre, "Publish").click();
			await dialog(emre).getByText("Stops it: The standfirst is empty.").waitFor();
			expect(await dialog(emre).getByRole("button", { name: "Publish now" }).isDisabled()).toBe(true);
			await close(emre);
			await button(emre, "More actions for this story").click();
			await emre.getByRole("menuitem", { name: "Send back" }).click();
			await dialog(emre).getByLabel("What is to be mended").fill("Standfirst, please");
			await dialog(emre).getByRole("button", { name: "Send back" }).click();
			await rana.getByText("Draft").first().waitFor();
			// The text is hers again, not only to be suggested in.
			await expect.poll(() => rana.getByRole("switch", { name: "Suggest changes" }).isChecked()).toBe(false);
			await field(rana, "Standfirst").fill(STANDFIRST);
			await emre.getByText(STANDFIRST).waitFor();
			await story(rana).getByText("nobody was hurt.").click();
			await rana.keyboard.press("End");
			await rana.keyboard.type(" Leyla Ak drove it.");
			await story(emre).getByText("Leyla Ak drove it.").waitFor();
			await isSaved(rana);
			await button(rana, "Hand in").click();
			await dialog(rana).getByText("Nothing is missing.").waitFor();
			await dialog(rana).getByRole("button", { name: "Hand in" }).click();
			await emre.getByText("In review").first().waitFor();
		});

		it("is published by the editor; every address that the report names shows it to a reader without scripts", async () => {
			await button(emre, "Approve").click();
			await dialog(emre).getByText("Nothing is missing.").waitFor();
			await dialog(emre).getByRole("button", { name: "Approve" }).click();
			await dialog(emre).waitFor({ state: "detached" });
			await rana.getByText("Approved").first().waitFor();
			await button(emre, "Publish").click();
			address = (await dialog(emre).locator(".pb-plan .pb-address").first().textContent()) ?? "";
			expect(address).toMatch(/^\/en\/harbour\/the-old-crane-moves-again-\d+$/u);
			await dialog(emre).getByRole("button", { name: "Publish now" }).click();
			await dialog(emre).getByText("What was done").waitFor();
			await dialog(emre).locator(".pb-report a").first().waitFor({ state: "attached" });
			surfaces = await reported(emre);
			await close(emre);
			await rana.getByText("Live").first().waitFor();

			expect(surfaces).toEqual(expect.arrayContaining([address, "/en", "/en/harbour", "/en/rss.xml"]));
			for (const path of surfaces) {
				const { status, text } = await read(path);
				// The map of maps names maps alone.
				const named = path === "/sitemap.xml" ? "/en/sitemap-" : address;
				expect([path, status, text.includes(named)]).toEqual([path, 200, true]);
			}
			const { text } = await read(address);
			for (const words of [HEADLINE, STANDFIRST, "What it lifted", "Leyla Ak drove it.", 'alt="A crane at the quay"'])
				expect(text).toContain(words);
			const picture =
				/<img[^>]*src="([^"]+)"[^>]*alt="A crane/u.exec(text) ?? /alt="A crane[^>]*src="([^"]+)"/u.exec(text);
			const sent = await reader.request.get(new URL(picture?.[1] ?? "", server.url).href);
			expect([sent.status(), sent.headers()["content-type"]]).toEqual([200, expect.stringMatching(/^image\//u)]);
		});

		it("stands on the home front in a container that is made by keyboard alone, and launched", async () => {
			await emre.keyboard.press("Escape");
			await go(emre, "Fronts");
			await emre.locator(".fr-list").first().waitFor();
			await tabTo(emre, ({ text }) => text.includes("The Harbour Post: front page"));
			await emre.keyboard.press("Enter");
			await emre.locator(".fr-card", { hasText: HEADLINE }).first().waitFor();
			await emre.keyboard.press("c");
			await expect.poll(() => emre.evaluate(() => document.activeElement?.textContent)).toContain("New container");
			await emre.keyboard.press("Enter");
			const title = field(emre, "Title");
			await title.waitFor();
			for (let n = 0; n < 80 && !(await title.evaluate((one) => one === document.activeElement)); n++)
				await emre.keyboard.press("Tab");
			await emre.keyboard.press("ControlOrMeta+a");
			await emre.keyboard.type("From the quay");
			await emre.keyboard.press("Enter");
			await emre.locator(".fr-container-name", { hasText: "From the quay" }).waitFor();
			// Out of the field, where letters are letters.
			await tabTo(emre, ({ text }) => text.includes("From the quay"));
			await emre.keyboard.press("/");
			await expect.poll(() => emre.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
			await emre.keyboard.type("crane");
			await emre.locator(".fr-candidate", { hasText: HEADLINE }).waitFor();
			await tabTo(emre, ({ text }) => text.startsWith(HEADLINE));
			await emre.keyboard.press("Enter");
			const made = emre.locator("[data-container]", { hasText: "From the quay" });
			await made.locator(".fr-card:not([data-auto])", { hasText: HEADLINE }).waitFor();
			expect((await read("/en")).text).not.toContain("From the quay");

			await emre.keyboard.press("ControlOrMeta+Enter");
			await dialog(emre).getByText("New container: From the quay").waitFor();
			await tabTo(emre, ({ text }) => text.trim() === "Launch");
			await emre.keyboard.press("Enter");
			await emre.getByText("Readers see the front").waitFor();
			const { text } = await read("/en");
			expect([text.includes("From the quay"), text.includes(address)]).toEqual([true, true]);
		});

		it("is corrected on the record: a note on the story and on the page of corrections, with the words of before", async () => {
			await go(emre, "Desk");
			await emre.getByRole("link", { name: /^Live/u }).click();
			await emre.locator(".d-row", { hasText: HEADLINE }).getByRole("link", { name: HEADLINE }).click();
			await story(emre).getByText("nobody was hurt.").click();
			await emre.keyboard.press("ControlOrMeta+f");
			await field(emre, "Find").fill("1974");
			await emre.getByText("1 of 1").waitFor();
			await field(emre, "Replace with").fill("1973");
			await button(emre, "Replace all").click();
			await story(emre).getByText("built in 1973").waitFor();
			await emre.keyboard.press("Escape");
			await isSaved(emre);
			await button(emre, "Publish changes").click();
			await dialog(emre)
				.locator(".k-radio", { hasText: /^Correction/u })
				.click();
			await dialog(emre).getByLabel("Correction for readers").fill("The crane was built in 1973.");
			await dialog(emre).getByRole("button", { name: "Publish changes now" }).click();
			await dialog(emre).getByText("What was done").waitFor();
			await close(emre);
			expect((await read(address)).text).toContain("The crane was built in 1973.");
			const page = await reader.newPage();
			await page.goto(`${server.url}/en/corrections`);
			await page.getByText("The crane was built in 1973.").waitFor();
			await page.goto(`${server.url}/en/corrections/${/\d+$/u.exec(address)?.[0]}`);
			expect([await page.locator("del").innerText(), await page.locator("ins").innerText()]).toEqual(["1974", "1973"]);
			await page.close();
		});

		it("is withdrawn: a notice at its address, and nothing of it on fronts, lists, feeds and maps", async () => {
			await button(emre, "More actions for this story").click();
			await emre.getByRole("menuitem", { name: "Withdraw" }).click();
			await dialog(emre).getByLabel("Reason for readers").fill("The crane never moved.");
			await dialog(emre).getByRole("button", { name: "Withdraw" }).click();
			await dialog(emre).getByText("These pages were cleaned:").waitFor();
			const cleaned = await reported(emre);
			await close(emre);
			await rana.getByText("Withdrawn").first().waitFor();

			const notice = await read(address);
			expect([notice.status, notice.text.includes("The crane never moved.")]).toEqual([410, true]);
			expect(notice.text).not.toContain("Leyla Ak drove it.");
			expect(cleaned).toEqual(expect.arrayContaining(["/en", "/en/harbour", "/en/rss.xml"]));
			for (const path of new Set([
				...surfaces,
				...cleaned,
				"/en",
				"/en/sitemap-news.xml",
				"/en/feed.json",
				"/en/atom.xml",
			])) {
				if (path === address || path.startsWith("/en/corrections")) continue;
				const { text } = await read(path);
				expect([path, text.includes(address), text.includes(HEADLINE)]).toEqual([path, false, false]);
			}
			expect((await read("/en/corrections")).text).toContain("The crane never moved.");
			expect((await broadsheet(["verify", "--data", data])).code).toBe(0);
		});
	},
);
