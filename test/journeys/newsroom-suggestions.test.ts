/** Two people change one text in real browsers: suggested, accepted and rejected by keyboard, and on no page before; blocks moved under the other's hands. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;
let ben: SignedInPerson;

const ORIGINAL = ["The minister denied it on Monday.", "Nothing else happened."];
const create = async (): Promise<number> => {
	const story = { edition: "en", section: "world", headline: "Denied", text: ORIGINAL.join("\n\n") };
	return (await ada.api<{ id: number }>("POST", "/stories", story)).id;
};

async function open(person: SignedInPerson, story: number, options = {}): Promise<Page> {
	const page = await person.window(browser, options);
	await page.goto(`${paper.url}/newsroom/stories/${story}`);
	await text(page).getByText("Nothing else").waitFor();
	return page;
}
const text = (page: Page) => page.locator(".ProseMirror");
/** Without the carets of the others, which have names in them. */
const paragraphs = (page: Page) =>
	text(page)
		.locator("> p")
		.evaluateAll((all) =>
			all.map((one) => {
				const copy = one.cloneNode(true) as HTMLElement;
				for (const caret of copy.querySelectorAll(".st-caret")) caret.remove();
				return copy.textContent ?? "";
			}),
		);
const marked = (page: Page, tag: "ins" | "del") => text(page).locator(`${tag}.suggestion`).allTextContents();
/** What the newest revision says. */
async function kept(story: number): Promise<string[]> {
	const { body } = await ada.api<{ body: { text: { text: string }[] }[] }>("GET", `/stories/${story}`);
	return body.map((one) => one.text.map((run) => run.text).join(""));
}
/** Puts the caret behind the first of such words. */
async function caretAfter(page: Page, words: string): Promise<void> {
	await text(page).click();
	await text(page).evaluate((editor, wanted) => {
		const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			getSelection()?.collapse(node, at + wanted.length);
			return;
		}
		throw new Error(`"${wanted}" is not in the text`);
	}, words);
	await page.waitForFunction((wanted) => {
		const selection = getSelection();
		return selection?.anchorNode?.textContent?.slice(0, selection.anchorOffset).endsWith(wanted);
	}, words);
}
const suggest = (page: Page) => page.getByRole("switch", { name: "Suggest changes" });

describe.skipIf(browserPath === undefined)(
	`suggested changes${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir" });
			ben = await signedIn(paper, { name: "Ben Kaya", role: "reporter" });
		});
		afterEach(closeWindows);
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it("are all that a reporter can make of a story that is with the desk; the desk takes one and leaves the other", async () => {
			const story = await create();
			await ada.api("POST", `/stories/${story}/submit`);
			const [desk, reporter] = [await open(ada, story), await open(ben, story)];
			await expect.poll(() => suggest(reporter).isChecked()).toBe(true);
			expect(await suggest(reporter).isDisabled()).toBe(true);
			expect(await suggest(desk).isChecked()).toBe(false);

			// One word in the place of another, and a sentence more.
			await caretAfter(reporter, "denied");
			for (let n = 0; n < "denied".length; n++) await reporter.keyboard.press("Backspace");
			await reporter.keyboard.type("confirmed");
			await caretAfter(reporter, "on Monday.");
			await reporter.keyboard.type(" Twice.");
			for (const page of [reporter, desk]) {
				await expect.poll(() => marked(page, "ins")).toEqual(["confirmed", " Twice."]);
				await expect.poll(() => marked(page, "del")).toEqual(["denied"]);
			}
			expect(await desk.locator("ins.suggestion").first().getAttribute("title")).toBe("Ben Kaya");
			expect(await kept(story)).toEqual(ORIGINAL);

			// The desk, by keyboard alone.
			await text(desk).focus();
			await desk.keyboard.press("ControlOrMeta+Home");
			await desk.keyboard.press("ControlOrMeta+Alt+j");
			await desk.locator(".sg-current").first().waitFor();
			await desk.keyboard.press("ControlOrMeta+Alt+y");
			await expect.poll(() => marked(desk, "ins")).toEqual([" Twice."]);
			await desk.keyboard.press("ControlOrMeta+Alt+x");
			const decided = ["The minister confirmed it on Monday.", ORIGINAL[1]];
			for (const page of [reporter, desk]) await expect.poll(() => paragraphs(page)).toEqual(decided);
			await expect.poll(() => kept(story), { timeout: 10_000 }).toEqual(decided);
		});

		it("are what becomes of what a reporter wrote without a connection, while the story was handed in", async () => {
			const story = await create();
			const [desk, reporter] = [await open(ada, story), await open(ben, story)];
			await reporter.context().setOffline(true);
			await caretAfter(reporter, "on Monday.");
			await reporter.keyboard.type(" Twice.");
			await ada.api("POST", `/stories/${story}/submit`);
			await reporter.context().setOffline(false);
			for (const page of [reporter, desk]) await expect.poll(() => marked(page, "ins")).toEqual([" Twice."]);
			await reporter.getByText("Your changes became suggestions").waitFor();
			expect(await suggest(reporter).isChecked()).toBe(true);
			// Nothing of before can be taken back any more, and what is written now is a suggestion, too.
			await caretAfter(reporter, "Twice.");
			await reporter.keyboard.press("ControlOrMeta+z");
			await reporter.keyboard.type(" Today.");
			await expect.poll(async () => (await paragraphs(desk))[0]).toContain("Today.");
			expect(await kept(story)).toEqual(ORIGINAL);
		});

		it("are not needed to move a block, which takes along what the other types in it, seen or without a connection", async () => {
			const story = await create();
			const [one, two] = [await open(ada, story), await open(ben, story)];
			await two.context().setOffline(true);
			await caretAfter(two, "on Monday.");
			await two.keyboard.type(" Far out.");
			await caretAfter(one, "on Monday.");
			// One step back undoes a move whole.
			await one.keyboard.press("Alt+ArrowDown");
			await expect.poll(() => paragraphs(one)).toEqual([ORIGINAL[1], ORIGINAL[0]]);
			await one.keyboard.press("ControlOrMeta+z");
			await expect.poll(() => paragraphs(one)).toEqual(ORIGINAL);
			await one.keyboard.press("Alt+ArrowDown");
			await expect.poll(() => paragraphs(one)).toEqual([ORIGINAL[1], ORIGINAL[0]]);
			await two.context().setOffline(false);
			const moved = [ORIGINAL[1], `${ORIGINAL[0]} Far out.`];
			for (const page of [one, two]) await expect.poll(() => paragraphs(page)).toEqual(moved);
			// Back past it, from the other side: the passed one is where the other's caret is.
			await text(one).locator(".st-caret").waitFor();
			await caretAfter(one, "happened.");
			await one.keyboard.press("Alt+ArrowDown");
			await two.keyboard.type(" Still here.");
			for (const page of [one, two])
				await expect.poll(() => paragraphs(page)).toEqual([`${moved[1]} Still here.`, moved[0]]);
		});

		it("of two people at once meet in the same paragraph; breaks and paragraphs are suggested, and all of it is rejected", async () => {
			const story = await create();
			const [one, two] = [await open(ada, story), await open(ben, story)];
			for (const page of [one, two]) {
				await page.getByText("Suggest changes").click();
				await expect.poll(() => suggest(page).isChecked()).toBe(true);
			}
			await caretAfter(one, "The minister");
			await caretAfter(two, "denied it");
			await Promise.all([
				one.keyboard.type(" of the interior", { delay: 5 }),
				two.keyboard.type(" again and again", { delay: 5 }),
			]);
			const both = "The minister of the interior denied it again and again on Monday.";
			for (const page of [one, two]) await expect.poll(async () => (await paragraphs(page))[0]).toBe(both);
			// A paragraph parted by one, and two joined by the other.
			await caretAfter(one, "of the interior");
			await one.keyboard.press("Enter");
			await expect.poll(() => text(two).locator(".sg-split").count()).toBe(1);
			await caretAfter(two, "Nothing");
			await two.keyboard.press("Home");
			await two.keyboard.press("Backspace");
			for (const page of [one, two]) {
				await expect.poll(() => text(page).locator(".sg-joined").count()).toBe(1);
				await expect.poll(() => text(page).locator(".sg-split").count()).toBe(1);
			}
			expect(await kept(story)).toEqual(ORIGINAL);

			await one.getByRole("tab", { name: "Suggestions" }).click();
			await one.getByRole("button", { name: "Reject all" }).click();
			for (const page of [one, two]) await expect.poll(() => paragraphs(page)).toEqual(ORIGINAL);
			await one.getByText("No suggestions in this text").waitFor();
		});
	},
);
