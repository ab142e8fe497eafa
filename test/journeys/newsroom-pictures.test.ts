/** Pictures in the newsroom, in a real browser: taken in, cut by keyboard, chosen, stopped by their rights, replaced before readers' eyes, deleted. */
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dropFiles } from "../support/drop-files.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { type RunningPaper, startDemo } from "../support/running-paper.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { closeWindows } from "../support/windows.ts";

interface Asset {
	readonly id: number;
	readonly url: string;
	readonly caption: string;
	readonly alt: string;
	readonly focal: { readonly x: number; readonly y: number };
	readonly crops: Readonly<Record<string, { readonly x: number; readonly width: number }>>;
}

let paper: RunningPaper;
let browser: Browser;
let ada: SignedInPerson;

async function open(path: string, person = ada): Promise<Page> {
	const page = await person.window(browser);
	await page.goto(`${paper.url}/newsroom${path}`);
	return page;
}

const colour = (background: string, width = 900, height = 600) =>
	sharp({ create: { width, height, channels: 3, background } })
		.png()
		.toBuffer();

const row = (page: Page, name: string) => page.locator(".pi-upload", { hasText: name });
const library = (words: string) => ada.api<{ assets: Asset[] }>("GET", `/assets?words=${encodeURIComponent(words)}`);
const asset = (id: number) => ada.api<Asset>("GET", `/assets/${id}`);
const dominant = async (url: string) => {
	const bytes = Buffer.from(await (await fetch(paper.url + url)).arrayBuffer());
	return (await sharp(bytes).stats()).dominant;
};
/** A live story with this leading picture; its path. */
async function publish(picture: object, headline: string): Promise<{ readonly id: number; readonly path: string }> {
	const section = "world";
	const { id } = await ada.api<{ id: number }>("POST", "/stories", {
		edition: "en",
		section,
		headline,
		text: "Words of a story.",
		picture,
	});
	const { url } = await ada.api<{ url: string }>("POST", `/stories/${id}/publish`, {});
	return { id, path: new URL(url, paper.url).pathname };
}

describe.skipIf(browserPath === undefined)(
	`pictures${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			paper = await startDemo();
			browser = await launchBrowser();
			ada = await signedIn(paper, { name: "Ada Demir" });
		});
		afterEach(closeWindows);
		afterAll(async () => {
			await browser?.close();
			await paper?.stop();
		});

		it("come in by dropping several at once; each tells how it went, and one the paper has is known again", async () => {
			const page = await open("/pictures");
			await page.locator(".pi-tile").first().waitFor();
			const [red, blue] = [await colour("#c01010"), await colour("#1010c0")];
			await dropFiles(page, ".k-drop", [
				{ name: "kırmızı-liman.png", type: "image/png", bytes: red },
				{ name: "mavi-liman.png", type: "image/png", bytes: blue },
				{ name: "agenda.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.7 no picture") },
			]);
			await row(page, "kırmızı-liman.png").getByText("Taken in").waitFor();
			await row(page, "mavi-liman.png").getByText("Taken in").waitFor();
			await row(page, "agenda.pdf").getByText("this is a PDF document; export the page or picture as JPEG").waitFor();
			// The file would be refused again; what the connection lost would not.
			const again = page.getByRole("button", { name: "Try again" });
			expect(await again.count()).toBe(0);
			await page.route("**/api/v1/assets*", (one) => one.abort(), { times: 1 });
			await dropFiles(page, ".k-drop", [{ name: "yeşil-kıyı.png", type: "image/png", bytes: await colour("#10c010") }]);
			await again.click();
			await row(page, "yeşil-kıyı.png").getByText("Taken in").waitFor();
			// They are in the library at once, and the search folds as readers of Turkish do.
			await page.locator(".pi-tile", { hasText: "mavi-liman.png" }).waitFor();
			await page.keyboard.press("/");
			await page.keyboard.type("KIRMIZI");
			await expect.poll(() => page.locator(".pi-tile").count()).toBe(1);
			await page.locator(".pi-tile", { hasText: "kırmızı-liman.png" }).getByText("No alt text").waitFor();
			await page.keyboard.press("Escape");
			await page.locator(".pi-tile").nth(3).waitFor();
			// Pasted into the screen, the same bytes are the same picture.
			await page.evaluate((base64) => {
				const data = new DataTransfer();
				data.items.add(
					new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], "again.png", { type: "image/png" }),
				);
				document.body.dispatchEvent(
					new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
				);
			}, red.toString("base64"));
			await row(page, "again.png").getByText("The paper had it already").waitFor();
			expect((await library("liman")).assets).toHaveLength(2);
		});

		it("are described and cut by keyboard alone, and readers get what was cut", async () => {
			// Left half green, right half yellow: what was cut out can be seen.
			const half = await sharp(await colour("#20a020", 1200, 600))
				.composite([{ input: await colour("#e0d020", 600, 600), left: 600, top: 0 }])
				.png()
				.toBuffer();
			const response = await fetch(`${paper.url}/api/v1/assets?fileName=halves.png`, {
				method: "POST",
				headers: {
					cookie: `bs_session=${ada.secret}`,
					origin: paper.url,
					"x-broadsheet": "1",
					"content-type": "image/png",
				},
				body: half as Uint8Array<ArrayBuffer>,
			});
			const { id } = (await response.json()) as Asset;
			const page = await open(`/pictures/${id}`);
			const point = page.getByRole("button", { name: /^Focal point: 50% from the left/u });
			await point.focus();
			await page.keyboard.press("Shift+ArrowRight");
			await page.keyboard.press("Shift+ArrowRight");
			await page.keyboard.press("ArrowRight");
			await page.getByRole("button", { name: /^Focal point: 71% from the left/u }).waitFor();
			await page.getByRole("button", { name: /^1:1/u }).focus();
			await page.keyboard.press("Enter");
			const box = page.getByRole("button", { name: /^Box of 1:1: 50% of the width/u });
			await box.focus();
			for (let n = 0; n < 6; n++) await page.keyboard.press("Shift+ArrowLeft");
			await page.keyboard.press("Shift+-");
			await page.getByRole("button", { name: /^Box of 1:1: 41% of the width/u }).waitFor();
			await page.getByRole("button", { name: /^1:1.*By hand/u }).waitFor();
			await page.getByLabel("Alt text").fill("A green and a yellow field");
			await page.keyboard.press("ControlOrMeta+s");
			await page.getByText("Saved", { exact: true }).waitFor();
			const saved = await asset(id);
			expect(saved).toMatchObject({ alt: "A green and a yellow field", focal: { x: 0.71, y: 0.5 } });
			expect(saved.crops["1:1"]?.x).toBeLessThan(0.1);

			// A person's portrait is square: it is cut by hand. Sharing is wide: it follows the point.
			const story = await publish({ asset: id }, "Two fields");
			const html = await (await fetch(paper.url + story.path)).text();
			const shared = /og:image" content="[^"]*(\/media\/[^"]+)"/u.exec(html)?.[1] ?? "";
			expect(shared.split("-")[0]).toBe(saved.url.split("-")[0]);
			const square = saved.url.replace("-full-", "-1x1-").replace(/-\d+\.jpg$/u, "-320.jpg");
			const inSquare = await dominant(square);
			expect([inSquare.r < 100, inSquare.g > 120]).toEqual([true, true]);
			// A story with a point of its own shows the other half where it is cut.
			const other = await publish(
				{ asset: id, crops: { "16:9": { x: 0, y: 0, width: 0.4, height: 0.45 } } },
				"One field",
			);
			const cut = /og:image" content="[^"]*(\/media\/[^"]+)"/u.exec(
				await (await fetch(paper.url + other.path)).text(),
			)?.[1];
			expect(cut).toMatch(/\/[0-9a-f]{8}\.[0-9a-f]{8}-16x9-/u);
			const inCut = await dominant(cut ?? "");
			expect([inCut.r < 100, inCut.g > 120]).toEqual([true, true]);
			const unknown = await fetch(paper.url + (cut ?? "").replace(/\.[0-9a-f]{8}-/u, ".00000000-"), {
				redirect: "manual",
			});
			expect([unknown.status, unknown.headers.get("location")]).toEqual([
				301,
				expect.stringContaining(`/media/${id}/`),
			]);
		});

		it("what was changed and not saved is not left behind unasked", async () => {
			const { assets } = await library("zzz");
			const [first] = assets.length > 0 ? assets : (await library("")).assets;
			const page = await open(`/pictures/${first?.id}`);
			await page.getByLabel("Caption").fill("Half a caption");
			await page.getByRole("link", { name: "Pictures" }).click();
			const dialog = page.getByRole("alertdialog", { name: "Leave without saving?" });
			await dialog.getByRole("button", { name: "Cancel" }).click();
			expect(await page.getByLabel("Caption").inputValue()).toBe("Half a caption");
			await page.getByRole("link", { name: "Pictures" }).click();
			await dialog.getByRole("button", { name: "Leave" }).click();
			await page.locator(".pi-tile").first().waitFor();
		});

		it("are taken in and chosen in one dialog, with the words that they lack", async () => {
			const page = await open("/fronts/en");
			await page.locator(".fr-card .fr-headline").first().click();
			await page.getByRole("button", { name: "Choose a picture" }).click();
			const dialog = page.getByRole("dialog", { name: "Choose a picture" });
			await dialog.locator(".pi-tile").first().waitFor();
			await dropFiles(page, ".pi-picker .k-drop", [
				{ name: "front.png", type: "image/png", bytes: await colour("#803090") },
			]);
			await dialog.getByText("front.png").first().waitFor();
			await dialog.getByLabel("Alt text").fill("A purple wall");
			await dialog.getByRole("textbox", { name: "Credit" }).fill("Ada Demir");
			await dialog.getByRole("button", { name: "Use this picture" }).click();
			await dialog.waitFor({ state: "detached" });
			await page.locator(".fr-times .fr-picture").waitFor();
			const [chosen] = (await library("front.png")).assets;
			expect(chosen).toMatchObject({ alt: "A purple wall", credit: "Ada Demir" });
			await page.getByRole("button", { name: "Launch" }).click();
			await page.getByRole("dialog").getByRole("button", { name: "Launch" }).click();
			await page.getByText("Readers see the front").waitFor();
			expect(await (await fetch(`${paper.url}/en`)).text()).toContain(`/media/${chosen?.id}/`);
		});

		it("are cut for one story alone, where it is written; readers of others see them as before", async () => {
			const [picture] = (await library("mavi")).assets as [Asset];
			const draft = {
				edition: "en",
				section: "world",
				headline: "Cut alone",
				text: "Words.",
				picture: { asset: picture.id },
			};
			const { id } = await ada.api<{ id: number }>("POST", "/stories", draft);
			const page = await open(`/stories/${id}`);
			await page.getByRole("button", { name: "Cut for this story" }).click();
			const dialog = page.getByRole("dialog", { name: "Cut for this story" });
			await dialog.getByRole("button", { name: /^Focal point: 50% from the left/u }).focus();
			for (let n = 0; n < 4; n++) await page.keyboard.press("Shift+ArrowLeft");
			await dialog.getByRole("button", { name: /^Focal point: 10% from the left/u }).waitFor();
			await dialog.getByRole("button", { name: "Cut so" }).click();
			await dialog.waitFor({ state: "detached" });
			await page.keyboard.press("ControlOrMeta+s");
			await page.getByText("Saved as a revision").last().waitFor();
			const written = await ada.api<{ picture: Asset | null }>("GET", `/stories/${id}`);
			expect(written.picture?.focal).toEqual({ x: 0.1, y: 0.5 });
			expect((await asset(picture.id)).focal).toEqual({ x: 0.5, y: 0.5 });
		});

		it("whose rights run out are listed while readers see them, and stop the next publication", async () => {
			const { assets } = await library("");
			const picture = assets.find(({ id }) => id > 0) as Asset;
			const story = await publish({ asset: picture.id, alt: "x" }, "Before the end");
			const page = await open(`/pictures/${picture.id}`);
			// The day before yesterday was the last one.
			const day = new Date(Date.now() - 2 * 86_400_000);
			await page.getByRole("group", { name: "Last day of use" }).getByRole("spinbutton").first().focus();
			await page.keyboard.type(
				[day.getUTCDate(), day.getUTCMonth() + 1].map((n) => String(n).padStart(2, "0")).join("") +
					day.getUTCFullYear(),
			);
			await page.keyboard.press("ControlOrMeta+s");
			await page.getByText("Saved", { exact: true }).waitFor();
			await page.getByText("Rights have run out").waitFor();
			expect((await fetch(paper.url + story.path)).status).toBe(200);
			expect(await (await fetch(paper.url + story.path)).text()).toContain(`/media/${picture.id}/`);
			await page.getByRole("link", { name: "Pictures" }).click();
			await page.getByText("1 picture that readers see runs out of rights").waitFor();
			await page.getByRole("button", { name: "Show them" }).click();
			await expect.poll(() => page.locator(".pi-tile").count()).toBe(1);
			const { id } = await ada.api<{ id: number }>("POST", "/stories", {
				edition: "en",
				section: "world",
				headline: "After the end",
				text: "Words.",
				picture: { asset: picture.id, alt: "x" },
			});
			const refused = await ada.fetch("POST", `/stories/${id}/publish`, {});
			expect([refused.status, await refused.json()]).toMatchObject([
				422,
				{ at: "picture", detail: expect.stringContaining("its rights have run out") },
			]);
		});

		it("another file takes a picture's place before a reader's eyes, and the old address leads to it", async () => {
			const [picture] = (await library("mavi")).assets as [Asset];
			const story = await publish({ asset: picture.id, alt: "Blue" }, "A harbour");
			const reading = await browser.newPage();
			const source = () => reading.locator(".lead-picture img").evaluate((img) => (img as HTMLImageElement).currentSrc);
			await reading.goto(paper.url + story.path);
			const before = new URL(await source()).pathname;

			const page = await open(`/pictures/${picture.id}`);
			await page.getByRole("link", { name: "A harbour" }).waitFor();
			await page.getByRole("button", { name: "Replace the file" }).click();
			const dialog = page
				.getByRole("dialog", { name: "Replace this picture’s file" })
				.or(page.getByRole("dialog", { name: "Replace this picture's file" }));
			await dialog
				.locator("input[type=file]")
				.setInputFiles({ name: "orange.png", mimeType: "image/png", buffer: await colour("#e07010", 900, 601) });
			await dialog.getByLabel("Why").fill("A face was seen");
			await dialog.getByRole("button", { name: "Replace", exact: true }).click();
			await page.getByText("The file is replaced; every page shows the new one.").waitFor();
			await page.getByText("A face was seen").waitFor();

			await reading.reload();
			const after = new URL(await source()).pathname;
			expect(after).not.toBe(before);
			const { r, b } = await dominant(before);
			expect([r > 180, b < 80]).toEqual([true, true]);
			const old = await fetch(paper.url + before, { redirect: "manual" });
			expect([old.status, old.headers.get("location")?.split("-")[0]]).toEqual([301, after.split("-")[0]]);
		});

		it("that are used can not be deleted; one that is not is, says so at its address, and comes back", async () => {
			const [used] = (await library("orange")).assets as [Asset];
			const page = await open(`/pictures/${used.id}`);
			await page.getByRole("button", { name: "Delete" }).click();
			const dialog = page.getByRole("alertdialog", { name: "Delete this picture?" });
			await dialog.getByRole("link", { name: "A harbour" }).waitFor();
			expect(await dialog.getByRole("button", { name: "Delete" }).isDisabled()).toBe(true);

			const [free] = (await library("kırmızı")).assets as [Asset];
			expect((await fetch(paper.url + free.url)).status).toBe(200);
			await page.goto(`${paper.url}/newsroom/pictures/${free.id}`);
			await page.getByRole("button", { name: "Delete" }).click();
			await dialog.getByLabel("Why").fill("Taken by mistake");
			await dialog.getByRole("button", { name: "Delete" }).click();
			await page.getByText("The picture is deleted.").waitFor();
			await page.locator(".pi-tile").first().waitFor();
			expect((await fetch(paper.url + free.url)).status).toBe(410);
			await page.goto(`${paper.url}/newsroom/pictures/${free.id}`);
			await page.getByText("Taken by mistake").waitFor();
			await page.getByRole("button", { name: "Bring it back" }).click();
			await page.locator(".pi-shape").first().waitFor();
			expect((await fetch(paper.url + free.url)).status).toBe(200);
		});
	},
);
