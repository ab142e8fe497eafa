/** Writing a story in the newsroom, in a real browser: together, without a connection, from the clipboard, on a phone, from right to left. */
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Body, bodyText } from "../../src/elements/body.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { publish, type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

interface Draft {
	readonly revision: number;
	readonly headline: string;
	readonly kicker: string;
	readonly body: Body;
}

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let bora: SignedInPerson;

async function newStory(fields: object = {}): Promise<number> {
	const text = "The harbour opened again.\n\nForty ships waited.";
	const { id } = await ada.api<{ id: number }>("POST", "/stories", {
		edition: "en",
		section: "world",
		headline: "Harbour",
		text,
		...fields,
	});
	return id;
}

async function open(person: SignedInPerson, story: number, options: BrowserContextOptions = {}): Promise<Page> {
	const page = await person.window(browser, options);
	await page.goto(`${paper.url}/newsroom/stories/${story}`);
	await page.locator(".ProseMirror").waitFor();
	await isSaved(page);
	return page;
}

const draft = (story: number) => ada.api<Draft>("GET", `/stories/${story}`);
const text = (page: Page) => page.locator(".ProseMirror > p");
const isSaved = (page: Page) => page.locator('[data-kind="saved"]').waitFor();
/** The caret behind the last letter of a paragraph. Who sees that it is not there, as while the screen still loads, clicks again. */
async function caretBehind(page: Page, paragraph: number): Promise<void> {
	const isThere = () =>
		text(page)
			.nth(paragraph)
			.evaluate(async (element) => {
				for (let frame = 0; frame < 3; frame++) await new Promise((painted) => requestAnimationFrame(painted));
				const { anchorNode, anchorOffset } = getSelection() as Selection;
				const isInside = anchorNode !== null && element.contains(anchorNode);
				return isInside && anchorOffset === (anchorNode.nodeValue ?? "").length;
			});
	do {
		await text(page).nth(paragraph).click();
		await page.keyboard.press("End");
	} while (!(await isThere()));
}
/** Saves with the keys and gives what the server has then. */
async function saved(page: Page, story: number): Promise<Draft> {
	await page.keyboard.press("ControlOrMeta+s");
	await page.getByText("Saved as a revision").last().waitFor();
	return draft(story);
}
/** Pastes as the clipboard of another program does. */
const pasteInto = (page: Page, html: string) =>
	page.locator(".ProseMirror").evaluate((editor, given) => {
		const data = new DataTransfer();
		data.setData("text/html", given);
		data.setData("text/plain", "x");
		editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
	}, html);
const insert = async (page: Page, name: string) => {
	await page.getByRole("button", { name: "Insert", exact: true }).click();
	await page.getByRole("menuitem", { name, exact: true }).click();
};

describe.skipIf(browserPath === undefined)(`a story${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		paper = await startDemo();
		browser = await launchBrowser();
		ada = await signedIn(paper, { name: "Ada Demir" });
		bora = await signedIn(paper, { name: "Bora Kaya" });
	});
	afterEach(closeWindows);
	afterAll(async () => {
		await browser?.close();
		await paper?.stop();
	});

	it("is written by two at once, who see each other; one goes offline and comes back, and nothing is lost", async () => {
		const story = await newStory();
		const [a, b] = [await open(ada, story), await open(bora, story)];
		await caretBehind(a, 0);
		await a.keyboard.type(" Ada was there.");
		await caretBehind(b, 1);
		await b.keyboard.type(" Bora too.");
		await b.getByText("Ada was there.").waitFor();
		await a.getByText("Bora too.").waitFor();
		await a.getByRole("list", { name: "Also here" }).getByText("Bora Kaya").waitFor();
		await b.locator(".st-caret-name", { hasText: "Ada Demir" }).waitFor();

		await b.context().setOffline(true);
		await b.getByText("No connection.").waitFor();
		await b.keyboard.type(" Nobody hears him.");
		await b.getByRole("textbox", { name: "Kicker" }).fill("Port");
		await b.getByText(/changes are kept here/).waitFor();
		await a.keyboard.type(" She writes on.");
		await isSaved(a);
		await b.context().setOffline(false);
		await isSaved(b);
		const all = [
			"The harbour opened again. Ada was there. She writes on.",
			"Forty ships waited. Bora too. Nobody hears him.",
		];
		for (const page of [a, b]) await expect.poll(() => text(page).allTextContents()).toEqual(all);
		const kept = await saved(a, story);
		expect(bodyText(kept.body)).toBe(all.join("\n\n"));
		expect(kept.kicker).toBe("Port");

		// Each takes back only what was one's own.
		await b.locator(".ProseMirror").focus();
		await b.keyboard.press("ControlOrMeta+z");
		await expect.poll(() => text(b).nth(1).textContent()).not.toContain("Nobody hears him.");
		expect(await text(b).nth(0).textContent()).toContain("She writes on.");
	});

	it("takes in what a program saves meanwhile, and both are there", async () => {
		const story = await newStory();
		const page = await open(ada, story);
		await caretBehind(page, 0);
		await page.keyboard.type(" Typed here.");
		await isSaved(page);
		const { revision, body } = await draft(story);
		const theirs = [...body, { type: "paragraph", text: "Sent by a program." }];
		const put = { edition: "en", section: "world", headline: "Harbour", body: theirs };
		await ada.api("PUT", `/stories/${story}`, put, { "if-match": `"${revision}"` });
		await page.getByText("Sent by a program.").waitFor();
		expect(await text(page).first().textContent()).toBe("The harbour opened again. Typed here.");
		expect(bodyText((await saved(page, story)).body)).toContain(
			"Typed here.\n\nForty ships waited.\n\nSent by a program.",
		);
	});

	it("holds every element, put in by menu, by slash and by typing, and its page shows them", async () => {
		const story = await newStory({ text: "Beginning." });
		const page = await open(ada, story);
		await caretBehind(page, 0);
		await page.keyboard.press("Enter");
		await page.keyboard.type("## A heading");
		await page.keyboard.press("Enter");
		await page.keyboard.type("- first");
		await page.keyboard.press("Enter");
		await page.keyboard.type("second");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Enter");
		await page.keyboard.type('He said "yes" and ');
		await page.keyboard.press("ControlOrMeta+b");
		await page.keyboard.type("left");
		await page.keyboard.press("ControlOrMeta+b");
		await page.keyboard.press("Enter");
		await page.keyboard.type("/pull");
		await page.getByRole("option", { name: "Pull quotation" }).waitFor();
		await page.keyboard.press("Enter");
		await page.keyboard.type("A sentence to see");
		await page.getByLabel("Pull quotation").getByLabel("Speaker").fill("Ada");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Alt+Enter");
		for (const [name, words] of [
			["Quotation", "Words of somebody"],
			["Fact box", "In short"],
			["Editors’ note", "To our readers"],
		] as const) {
			await insert(page, name);
			await page.keyboard.type(words);
			await page.keyboard.press("Alt+Enter");
		}
		await page.getByLabel("Fact box").getByLabel("Title").fill("The facts");
		await page.keyboard.press("Enter");
		await page.keyboard.press("Alt+Enter");
		await insert(page, "Table");
		await page.keyboard.type("Harbours");
		await page.locator(".ProseMirror th").first().click();
		await page.keyboard.type("Port");
		await page.keyboard.press("Tab");
		await page.keyboard.type("Ships");
		await page.getByRole("button", { name: "Delete this column" }).click();
		await page.keyboard.press("Alt+Enter");
		await insert(page, "Rule");
		for (const kind of ["Embed", "Video", "Audio"]) {
			await insert(page, kind);
			const dialog = page.getByRole("dialog");
			await dialog.getByRole("textbox", { name: "Address" }).fill("not an address");
			await page.keyboard.press("Enter");
			await dialog.getByText("it must begin with https://").waitFor();
			await dialog.getByRole("textbox", { name: "Address" }).fill(`https://example.org/${kind.toLowerCase()}`);
			await dialog.getByRole("textbox", { name: "Title" }).fill(`${kind} of the harbour`);
			await page.keyboard.press("Enter");
			await dialog.waitFor({ state: "detached" });
			await page.keyboard.press("Alt+Enter");
		}
		// A picture dropped on the text is taken in.
		const jpeg = readFileSync(new URL("../../demo/pictures/books.jpg", import.meta.url)).toString("base64");
		await page.locator(".ProseMirror").evaluate((editor, base64) => {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const data = new DataTransfer();
			data.items.add(new File([bytes], "books.jpg", { type: "image/jpeg" }));
			editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
		}, jpeg);
		await page.locator(".st-picture-shown[src]").waitFor();
		await page.getByLabel("Picture", { exact: true }).getByLabel("Alternative text").fill("Books on a shelf");

		const { body } = await saved(page, story);
		const kinds = body.map((element) => element.type);
		for (const kind of [
			"paragraph",
			"heading",
			"list",
			"pullquote",
			"quotation",
			"factbox",
			"note",
			"table",
			"rule",
			"embed",
			"video",
			"audio",
			"picture",
		])
			expect(kinds, kind).toContain(kind);
		expect(body).toContainEqual({
			type: "list",
			ordered: false,
			items: [{ text: [{ text: "first" }], list: { ordered: false, items: [{ text: [{ text: "second" }] }] } }],
		});
		expect(body.find(({ type }) => type === "table")).toMatchObject({
			caption: [{ text: "Harbours" }],
			rows: [{ length: 2 }, {}, {}],
		});
		expect(bodyText(body)).toContain("He said “yes” and left");
		const { url } = await ada.api<{ url: string }>("POST", `/stories/${story}/publish`, {});
		const html = await (await fetch(new URL(url, paper.url))).text();
		for (const words of [
			"A heading",
			"second",
			"A sentence to see",
			"Words of somebody",
			"The facts",
			"To our readers",
			"Harbours",
			"Embed of the harbour",
			"Video of the harbour",
			"Audio of the harbour",
			"Books on a shelf",
			"<strong>left</strong>",
		])
			expect(html).toContain(words);
	});

	it("takes clean elements from Word, Docs and a web page, links stories, and finds by the letters of its language", async () => {
		const other = await publish(paper.api, {
			edition: "tr",
			section: "dunya",
			headline: "Ilık bir gün",
			text: "Metin.",
		});
		const story = await newStory({ edition: "tr", section: "dunya", headline: "Liman", text: "" });
		const page = await open(ada, story);
		await page.locator(".ProseMirror").click();
		for (const name of ["word-desktop", "google-docs", "news-site"]) {
			const html = readFileSync(new URL(`../newsroom/paste/${name}.clipboard`, import.meta.url), "utf8");
			await pasteInto(page, html);
		}
		await page.getByText("The committee meets again").waitFor();
		expect(await page.locator(".ProseMirror [style], .ProseMirror font, .ProseMirror script").count()).toBe(0);
		expect(await page.locator(".ProseMirror li").count()).toBeGreaterThan(3);
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.press("Enter");
		await page.keyboard.type("IĞDIR ve ığdır, İzmir ve izmir");
		await page.keyboard.press("ControlOrMeta+f");
		await page.getByRole("textbox", { name: "Find" }).fill("ığdır");
		await page.getByText("1 of 2").waitFor();
		await page.getByRole("textbox", { name: "Replace with" }).fill("Van");
		await page.getByRole("button", { name: "Replace all" }).click();
		await page.getByText("Van ve Van, İzmir ve izmir").waitFor();
		await page.keyboard.press("Escape");

		await page.locator(".ProseMirror").focus();
		await page.keyboard.press("ControlOrMeta+End");
		await page.keyboard.type(" ");
		await page.keyboard.press("ControlOrMeta+k");
		await page.getByRole("searchbox", { name: "Or a story of this edition" }).fill("ILIK");
		await page.getByRole("dialog").getByRole("button", { name: "Ilık bir gün" }).click();
		await page.locator(`.ProseMirror a[data-story="${other.id}"]`).waitFor();
		const { body } = await saved(page, story);
		expect(body.at(-1)).toMatchObject({
			text: [{}, { text: "Ilık bir gün", marks: [{ type: "storyLink", story: other.id }] }],
		});
	});

	it("is written from right to left, and on a phone without moving sideways", async () => {
		const story = await newStory({
			edition: "ar",
			section: (await section("ar")) ?? "",
			headline: "ميناء",
			text: "افتُتح الميناء.",
		});
		const page = await open(ada, story, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
		const editor = page.locator(".ProseMirror");
		expect(await editor.getAttribute("lang")).toMatch(/^ar/);
		expect(await editor.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
		await caretBehind(page, 0);
		await page.keyboard.type(" وعادت السفن.");
		await page.getByRole("textbox", { name: "Headline" }).fill("ميناء مفتوح");
		await isSaved(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		await page.getByRole("button", { name: "Beside the text" }).tap();
		await page.getByRole("tab", { name: "Preview" }).tap();
		const frame = page.frameLocator(".st-preview-frame iframe");
		await frame.getByText("وعادت السفن.").waitFor();
		expect(await draft(story)).toMatchObject({ headline: "ميناء مفتوح" });
		await page.getByRole("button", { name: "Back to the text" }).tap();
		await editor.waitFor();
	});
});

const section = async (edition: string) =>
	(await ada.api<{ sections: { path: string }[] }>("GET", `/sections?edition=${edition}`)).sections[0]?.path;
