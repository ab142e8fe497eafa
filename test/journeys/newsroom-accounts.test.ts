/** The way into the newsroom in a real browser: from the first start's link to an administrator who is signed in, and on. */
import { TOTP } from "otpauth";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPaper } from "../../src/cli/compose.ts";
import { attemptsKey } from "../../src/desk/accounts/lock-out.ts";
import { broadsheet, newPaperArguments, type Server, startServer, temporaryFolder } from "../support/program.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { type VirtualAuthenticator, virtualAuthenticator } from "../support/virtual-authenticator.ts";
import { button, codeFor, field, keepCodes, secretOf, signedInAs } from "../support/way-in.ts";

const folder = temporaryFolder();
const data = folder.path("daily");
const PASSWORD = "seven lanterns by the river";
let server: Server;
let browser: Browser;
const contexts: BrowserContext[] = [];
/** The newsroom under the name with which passkeys work. */
const newsroom = (path: string) => `${server.url.replace("127.0.0.1", "localhost")}/newsroom${path}`;

async function window(options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options });
	contexts.push(context);
	return context.newPage();
}

/** What the administrator's device holds, and codes; made by the first test. */
let device: VirtualAuthenticator;
let deviceCodes: string[];
let denizCodes: string[];

describe.skipIf(browserPath === undefined)(
	`the way in${browserPath === undefined ? ` (${missing.browser})` : ""}`,
	() => {
		beforeAll(async () => {
			expect((await broadsheet(["new", data, ...newPaperArguments])).code).toBe(0);
			server = await startServer(data);
			browser = await launchBrowser();
		});
		afterEach(async () => {
			// The first one holds the administrator's device.
			for (const context of contexts.splice(1)) await context.close();
		});
		afterAll(async () => {
			await browser?.close();
			server?.process.kill("SIGKILL");
			folder.remove();
		});

		it("leads from the first start's link to an administrator with a passkey, who is signed in", async () => {
			const page = await window();
			device = await virtualAuthenticator(page);
			expect(server.setup).toMatch(/^http:\/\/localhost:\d+\/newsroom\/setup#bsi_/u);
			await page.goto(server.setup ?? "");
			await page.getByRole("heading", { name: "The first administrator" }).waitFor();
			await field(page, "Name").fill("Ada Demir");
			await field(page, "E-mail").fill("ada@daily.example");
			await button(page, "Continue").click();
			await button(page, /^A passkey/u).click();
			deviceCodes = await keepCodes(page);
			expect(deviceCodes).toHaveLength(10);
			await signedInAs(page, "Ada Demir");
			expect(await device.count()).toBe(1);
			const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "bs_session");
			expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
			// The same link, in another window: it has ended, and says so.
			const other = await window();
			await other.goto(server.setup ?? "");
			await other.getByText("This link does not work any more").first().waitFor();
		});

		it("signs in with the passkey from any address, comes back to it, and goes nowhere else", async () => {
			const page = await window();
			await device.copyTo(await virtualAuthenticator(page));
			await page.goto(newsroom("/fronts"));
			await button(page, "Sign in with a passkey").click();
			await signedInAs(page, "Ada Demir");
			expect(page.url()).toBe(newsroom("/fronts"));
			await page.context().clearCookies();
			await page.goto(newsroom(`/sign-in?return=${encodeURIComponent("//evil.example/newsroom/")}`));
			await button(page, "Sign in with a passkey").click();
			await signedInAs(page, "Ada Demir");
			expect(page.url().startsWith(newsroom("/"))).toBe(true);
		});

		it("says what to do when the finger is not recognised, and lets one try again", async () => {
			const page = await window();
			const own = await virtualAuthenticator(page);
			await device.copyTo(own);
			await own.recognise(false);
			await page.goto(newsroom("/sign-in"));
			await button(page, "Sign in with a passkey").click();
			await page.getByRole("alert").getByText("No passkey was used").waitFor();
			await own.recognise(true);
			await button(page, "Sign in with a passkey").click();
			await signedInAs(page, "Ada Demir");
		});

		it("lets an invited person set up a password with codes, and signs in with both, and with a recovery code", async () => {
			const email = "deniz@daily.example";
			const args = ["person", "invite", email, "--name", "Deniz Kaya", "--role", "reporter", "--data", data, "--json"];
			const { link } = (await broadsheet(args)).json<{ link: string }>();
			const page = await window();
			// At an address in digits there are no passkeys: what works is offered.
			await page.goto(link.replace("localhost", "127.0.0.1"));
			await page.getByRole("heading", { name: "Welcome, Deniz Kaya" }).waitFor();
			await button(page, "Continue").click();
			expect(await button(page, /^A passkey/u).count()).toBe(0);
			await button(page, /^A password/u).click();
			const secret = await secretOf(page);
			await field(page, "New password").fill("short");
			await field(page, "The code that it shows now").fill("000000");
			await button(page, "Finish").click();
			await page.getByText("Choose another one: at least 12 characters").waitFor();
			await field(page, "New password").fill(PASSWORD);
			await button(page, "Finish").click();
			await page.getByText("The code is not right").waitFor();
			const first = codeFor(secret);
			await field(page, "The code that it shows now").fill(first);
			await button(page, "Finish").click();
			denizCodes = await keepCodes(page);
			await signedInAs(page, "Deniz Kaya");

			const signIn = async (typed: string) => {
				await page.context().clearCookies();
				await page.goto(newsroom("/sign-in"));
				await field(page, "E-mail").fill(email);
				await field(page, "Password").fill(PASSWORD);
				await button(page, "Continue").click();
				await page.getByRole("heading", { name: "Now the code" }).waitFor();
				await field(page, "Code").fill(typed);
			};
			// A code is good once: that of setting up is refused, the next is taken by itself when it is whole.
			await signIn(first);
			await page.getByRole("alert").getByText("The code is not right").waitFor();
			const next = new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
			await field(page, "Code").fill(next);
			await signedInAs(page, "Deniz Kaya");
			await signIn(denizCodes[0] ?? "");
			await button(page, "Sign in").click();
			await signedInAs(page, "Deniz Kaya");
		});

		it("locks out whoever guesses, and says for how long; a recovery code of somebody with a passkey lets in", async () => {
			const page = await window();
			await page.goto(newsroom("/sign-in"));
			await field(page, "E-mail").fill("deniz@daily.example");
			await field(page, "Password").fill("a guess");
			for (let n = 0; n < 5; n++) {
				const answered = page.waitForResponse((response) => response.url().endsWith("/sign-in/password"));
				await button(page, "Continue").click();
				await answered;
				await page.getByRole("alert").getByText("That is not right").waitFor();
			}
			await button(page, "Continue").click();
			await page.getByText("Try again in 1 minute.").waitFor();
			await page.getByText("I have lost my passkey").click();
			await field(page, "E-mail").fill("ada@daily.example");
			await field(page, "Recovery code").fill((deviceCodes[0] ?? "").toLowerCase());
			await button(page, "Sign in").click();
			await signedInAs(page, "Ada Demir");

			// The wait is over: who was meant is told at the next sign-in, once.
			const { store, close } = await openPaper(data);
			await store.write((tx) => tx.accounts.clearAttempts(attemptsKey("deniz@daily.example")));
			await close();
			const theirs = await window();
			await theirs.goto(newsroom("/sign-in"));
			await field(theirs, "E-mail").fill("deniz@daily.example");
			await field(theirs, "Password").fill(PASSWORD);
			await button(theirs, "Continue").click();
			await field(theirs, "Code").fill(denizCodes[1] ?? "");
			await button(theirs, "Sign in").click();
			await theirs.getByText("your password sign-in was locked after wrong attempts").waitFor();
			await theirs.getByText("You signed in with a recovery code. 8 are left.").waitFor();
			await button(theirs, "Understood").click();
			await theirs.getByRole("complementary", { name: "Was that not you?" }).waitFor({ state: "detached" });
			await theirs.reload();
			await signedInAs(theirs, "Deniz Kaya");
			expect(await theirs.getByText("your password sign-in was locked").count()).toBe(0);
		});
	},
);
