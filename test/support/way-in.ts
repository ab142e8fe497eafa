/** The steps of the way into the newsroom that every person goes: what is typed, and codes that are kept. */
import { TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { expect } from "vitest";

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
export const field = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name });
/** Whoever has this button before them is in. */
export const signedInAs = (page: Page, name: string) => button(page, `${name}: account and display`).waitFor();

/** What the authenticator application shows for the key that stands below the square. */
export const codeFor = (secret: string) => new TOTP({ secret }).generate();
export async function secretOf(page: Page): Promise<string> {
	return ((await page.locator(".wi-key").textContent()) ?? "").replaceAll(" ", "");
}

/** Keeps the recovery codes, without which nobody gets on, and enters. */
export async function keepCodes(page: Page): Promise<string[]> {
	await page.getByRole("heading", { name: "Your recovery codes" }).waitFor();
	const codes = await page.locator(".wi-codes code").allTextContents();
	expect(await button(page, "Enter the newsroom").isDisabled()).toBe(true);
	await page.getByText("I have kept them").click();
	await button(page, "Enter the newsroom").click();
	return codes;
}
