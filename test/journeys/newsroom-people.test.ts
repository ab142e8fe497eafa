/** People, roles, one's own account and the audit trail in a real browser; and signing in with a real OpenID provider. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openPaper } from "../../src/cli/compose.ts";
import { CONFIRMED_FOR } from "../../src/desk/sessions.ts";
import { violations } from "../support/axe.ts";
import { openIn, show, widthOf } from "../support/looks.ts";
import { type SignedInPerson, signedIn } from "../support/newsroom.ts";
import { signInThere, startProvider, type TestProvider } from "../support/openid-provider.ts";
import { broadsheet, newPaperArguments, type Server, startServer, temporaryFolder } from "../support/program.ts";
import type { RunningPaper } from "../support/running-paper.ts";
import { testPort } from "../support/test-port.ts";
import { browserPath, launchBrowser, missing } from "../support/tools.ts";
import { virtualAuthenticator } from "../support/virtual-authenticator.ts";
import { button, field, signedInAs } from "../support/way-in.ts";

const folder = temporaryFolder();
const data = folder.path("daily");
let server: Server;
let provider: TestProvider;
let browser: Browser;
let boss: SignedInPerson;
/** Under the name with which passkeys work. */
let home: string;
const contexts: BrowserContext[] = [];

async function window(who: SignedInPerson | null): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
	if (who)
		await context.addCookies([
			{ name: "bs_session", value: who.secret, url: home, httpOnly: true, sameSite: "Strict" },
		]);
	contexts.push(context);
	return context.newPage();
}

/** Where react-aria speaks, the sound of a button that has gone on stays for some seconds; nobody comes upon it. */
const QUIET = { exclude: ["[data-live-announcer]"] };

/** As if the person had proved who they are so many milliseconds ago. */
async function lastConfirmed(person: SignedInPerson, ago: number): Promise<void> {
	const { store, close } = await openPaper(data);
	for (const { id } of await store.accounts.sessions(person.id))
		await store.write((tx) => tx.accounts.confirmSession(id, Date.now() - ago));
	await close();
}

describe.skipIf(browserPath === undefined)(`people${browserPath === undefined ? ` (${missing.browser})` : ""}`, () => {
	beforeAll(async () => {
		expect((await broadsheet(["new", data, ...newPaperArguments])).code).toBe(0);
		const port = await testPort();
		home = `http://localhost:${port}`;
		provider = await startProvider([`${home}/api/v1/sign-in/openid/callback`]);
		const { issuer, client, secret } = provider;
		const flags = ["--openid-issuer", issuer, "--openid-client", client, "--openid-secret", secret];
		server = await startServer(data, [...flags, "--openid-name", "Daily account", "--port", String(port)]);
		browser = await launchBrowser();
		const paper = { url: server.url, data } as RunningPaper;
		boss = await signedIn(paper, { name: "Boss", role: "administrator" });
	});
	afterEach(async () => {
		for (const context of contexts.splice(0)) await context.close();
	});
	afterAll(async () => {
		await browser?.close();
		await provider?.stop();
		server?.process.kill("SIGKILL");
		folder.remove();
	});

	it("an administrator invites somebody to one section, who comes in by the link and may work there alone", async () => {
		const page = await window(boss);
		await page.goto(`${home}/newsroom/people`);
		await button(page, "Invite a person").click();
		await field(page, "Name").fill("Deniz Kaya");
		await field(page, "E-mail").fill("deniz@daily.example");
		// Found by writing, among all places there are.
		await page.getByRole("combobox", { name: "Where" }).fill("wor");
		await page.getByRole("option", { name: /world/iu }).waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await button(page, "Invite").last().click();
		await page.getByRole("heading", { name: "The link for Deniz Kaya" }).waitFor();
		const link = await field(page, "Link").inputValue();
		await button(page, "Done").click();
		await page
			.getByRole("row", { name: /Deniz Kaya/u })
			.getByText("Invited")
			.waitFor();

		const theirs = await window(null);
		await virtualAuthenticator(theirs);
		await theirs.goto(link);
		await theirs.getByRole("heading", { name: "Welcome, Deniz Kaya" }).waitFor();
		await button(theirs, "Continue").click();
		await button(theirs, /^A passkey/u).click();
		await theirs.getByText("I have kept them").click();
		await button(theirs, "Enter the newsroom").click();
		await signedInAs(theirs, "Deniz Kaya");
		const tried = await theirs.evaluate(async () => {
			const create = async (section: string) => {
				const body = JSON.stringify({ edition: "en", section, headline: "A headline", text: "Text." });
				const headers = { "content-type": "application/json", "x-broadsheet": "1" };
				return (await fetch("/api/v1/stories", { method: "POST", headers, body })).status;
			};
			return [await create("world"), await create("elsewhere")];
		});
		expect(tried[0]).toBe(201);
		expect(tried[1]).toBeGreaterThanOrEqual(403);
		await page
			.getByRole("row", { name: /Deniz Kaya/u })
			.getByText("Active")
			.waitFor();

		// Shut out: their session ends with the next thing that they do, and the screen says so and keeps everything.
		await page.getByRole("row", { name: /Deniz Kaya/u }).click();
		await button(page, "Shut out").click();
		await button(page, "Shut out").last().click();
		await button(page, "Let in again").waitFor();
		await theirs.goto(`${home}/newsroom/account`);
		await theirs.getByRole("heading", { name: "Sign in" }).waitFor();
	});

	it("a session that ends under an open screen is begun again in another window, and the change goes out", async () => {
		const eda = await signedIn({ url: server.url, data } as RunningPaper, { name: "Eda Ak" });
		const page = await window(eda);
		const device = await virtualAuthenticator(page);
		await page.goto(`${home}/newsroom/account`);
		await button(page, "Add a passkey").click();
		await page.getByText("The passkey is added").waitFor();
		await eda.api("DELETE", "/account/sessions");
		await eda.fetch("DELETE", "/session");
		await button(page, "Make new codes").click();
		await page.getByRole("heading", { name: "You have been signed out" }).waitFor();
		const beside = page.context().waitForEvent("page");
		await page.getByRole("link", { name: "Sign in" }).click();
		const other = await beside;
		await device.copyTo(await virtualAuthenticator(other));
		await button(other, "Sign in with a passkey").click();
		await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
		expect(await page.locator(".wi-codes li").count()).toBe(10);
	});

	it("asks for a fresh proof before a sensitive change, and then makes it", async () => {
		const can = await signedIn({ url: server.url, data } as RunningPaper, { name: "Can Er" });
		const page = await window(can);
		await virtualAuthenticator(page);
		await page.goto(`${home}/newsroom/account`);
		await button(page, "Add a passkey").click();
		await page.getByText("The passkey is added").waitFor();
		await lastConfirmed(can, CONFIRMED_FOR + 1000);
		await button(page, "Make new codes").click();
		await page.getByRole("heading", { name: "Confirm that it is you" }).waitFor();
		expect(await violations(page, QUIET)).toEqual([]);
		await button(page, "Confirm with a passkey").click();
		await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
		await page.getByText("I have kept them").click();
		await page.locator(".wi-form").getByRole("button", { name: "Close" }).click();
		// Signing out leads to the sign-in, and nothing is left to go back to.
		await button(page, "Can Er: account and display").click();
		await page.getByRole("menuitem", { name: "Sign out" }).click();
		await page.getByRole("heading", { name: "Sign in" }).waitFor();
		expect((await can.fetch("GET", "/me")).status).toBe(401);
	});

	it("makes a role of its own by keyboard, and everything stands in the audit trail", async () => {
		const page = await window(boss);
		await page.goto(`${home}/newsroom/roles`);
		await page.getByRole("row", { name: /Administrator/u }).waitFor();
		await page.keyboard.press("c");
		await page.keyboard.type("Stringer");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Space");
		expect(await page.getByRole("checkbox", { name: /Write stories/u }).isChecked()).toBe(true);
		await page.keyboard.press("Enter");
		await page.getByRole("row", { name: /Stringer/u }).waitFor();
		await page.goto(`${home}/newsroom/audit`);
		const row = page.getByRole("row", { name: /Boss/u }).filter({ hasText: "changed a role" });
		await row.getByText("role:stringer").waitFor();
		await row.getByText("Details").click();
		await row.getByText('["story.read","story.write"]').waitFor();
		await field(page, "About").fill("person:999");
		await page.getByText("No entry fits").waitFor();
		// The address says what is looked for: it can be kept, and handed on.
		expect(new URL(page.url()).search).toBe("?subject=person%3A999");
		await page.reload();
		await page.getByText("No entry fits").waitFor();
		expect(await field(page, "About").inputValue()).toBe("person:999");
		await button(page, "Clear the filters").click();
		await row.first().waitFor();
		expect(new URL(page.url()).search).toBe("");
	});

	it("signs in whom an administrator has invited with the account at the provider, and nobody else", async () => {
		const { person } = await boss.api<{ person: { id: number } }>("POST", "/people", {
			name: "Fatma Su",
			email: "fatma@daily.example",
			grants: [{ role: "editor", edition: "", section: "" }],
		});
		const page = await window(null);
		const there = async (email: string) => {
			await page.context().clearCookies();
			await page.goto(`${home}/newsroom/fronts`);
			await button(page, "Continue with Daily account").click();
			await signInThere(page, email);
		};
		await there("stranger@daily.example");
		await page.getByText("Nobody here belongs to that account").waitFor();
		await there("unverified.fatma@daily.example");
		await page.getByText("Nobody here belongs to that account").waitFor();
		await there("Fatma@daily.example");
		await signedInAs(page, "Fatma Su");
		expect(page.url()).toBe(`${home}/newsroom/fronts`);
		expect(await boss.api("GET", `/people/${person.id}`)).toMatchObject({ state: "active", isConnected: true });

		// What only looks like coming back from the provider leads nowhere.
		const callback = `${server.url}/api/v1/sign-in/openid/callback`;
		for (const [search, cookie] of [
			["?code=x&state=y", ""],
			["?code=x&state=y", "bs_openid=invented"],
			["?error=access_denied", "bs_openid=x"],
		]) {
			const answered = await fetch(callback + search, { redirect: "manual", headers: { cookie: cookie ?? "" } });
			expect([answered.status, answered.headers.get("location"), answered.headers.get("set-cookie")]).toEqual([
				303,
				"/newsroom/sign-in?problem=openIdRefused",
				null,
			]);
		}
	});

	it("comes in by an invitation with the account, and confirms by it in a window beside", async () => {
		const { invitation } = await boss.api<{ invitation: string }>("POST", "/people", {
			name: "Gül Ay",
			email: "gul@daily.example",
			grants: [],
		});
		const page = await window(null);
		await page.goto(`${home}/newsroom/invitation#${invitation}`);
		await button(page, "Continue").click();
		await button(page, /Daily account/u).click();
		await signInThere(page, "another.address@daily.example");
		await signedInAs(page, "Gül Ay");
		const { people } = await boss.api<{ people: { id: number; name: string }[] }>("GET", "/people");
		const gul = people.find(({ name }) => name === "Gül Ay");
		await lastConfirmed({ ...boss, id: gul?.id ?? 0 }, CONFIRMED_FOR + 1000);
		await page.goto(`${home}/newsroom/account`);
		await button(page, "Make new codes").click();
		const beside = page.context().waitForEvent("page");
		await button(page, "Confirm with Daily account").click();
		const other = await beside;
		await signInThere(other, "another.address@daily.example");
		await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
	});

	const screens: Readonly<Record<string, string>> = {
		"/account": ".k-table",
		"/people": ".k-table",
		"/people/1": ".ac-grant-row",
		"/roles": ".ac-role",
		"/audit": ".ac-audit",
	};
	it.each([
		["light", "en", 1280, Object.keys(screens)],
		["dark", "tr", 360, ["/account", "/audit"]],
		["light", "ar", 360, ["/people/1", "/roles"]],
	] as const)("axe finds nothing: %s, %s, %i wide", async (colorScheme, language, width, paths) => {
		const look = { colorScheme, language, width };
		const page = await window(boss);
		const isSound = async (where: Page, path: string) => {
			expect([path, await violations(where, QUIET)]).toEqual([path, []]);
			expect(await widthOf(where)).toBeLessThanOrEqual(width);
		};
		for (const [at, path] of paths.entries()) {
			if (at === 0) await openIn(page, `${home}/newsroom`, look, path);
			else await show(page, path);
			await page
				.locator(screens[path] ?? "")
				.first()
				.waitFor();
			await isSound(page, path);
			if (path !== "/roles") continue;
			await page.locator(".ac-role").nth(1).click();
			await page.locator(".k-dialog").waitFor();
			await isSound(page, "a role");
		}
		await page.context().clearCookies();
		await openIn(page, `${home}/newsroom`, look, "/sign-in");
		await page.locator(".wi-form").waitFor();
		await isSound(page, "/sign-in");
		const { invitation } = await boss.api<{ invitation: string }>("POST", `/people/${boss.id}/invitation`);
		await openIn(page, `${home}/newsroom`, look, `/invitation#${invitation}`);
		await page.locator("form button[type=submit]").click();
		await page.locator(".wi-choice").nth(1).click();
		await page.locator(".wi-qr").waitFor();
		await isSound(page, "/invitation");
	});
});
