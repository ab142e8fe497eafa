/** What every theme must keep, whatever it looks like. Call it in a test file of the theme. */
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { directionOf } from "../../../src/render/strings/direction.ts";
import type { Theme } from "../../../src/render/theme.ts";
import { assets, chromeOf, editions, everyPage, factsOf, HOSTILE, paper, storyOf } from "./fixture-paper.ts";
import { textOf } from "./page-text.ts";

const validator = new HtmlValidate({
	extends: ["html-validate:standard"],
	// The first four are matters of style: the pages are written without line breaks and spare quotes.
	rules: {
		"void-style": "off",
		"attribute-boolean-style": "off",
		"attribute-empty-style": "off",
		"no-raw-characters": "off",
		"long-title": "off",
		"require-sri": "off",
		"no-inline-style": "error",
	},
});

/** Addresses that a browser fetches by itself when it opens the page. */
const FETCHED =
	/<(?:script|img|iframe|source|audio|video|embed|object)\b[^>]*\s(?:src|srcset|data)="([^"]*)"|<link\b[^>]*\srel="(?:stylesheet|preload|icon|modulepreload)"[^>]*\shref="([^"]*)"/gu;

export function themeContract(theme: Theme): void {
	describe.each(editions)("$key", (edition) => {
		const pages = everyPage(theme, edition.key);
		describe.each(Object.keys(pages))("%s", (name) => {
			const page = pages[name] ?? "";

			it("is valid HTML", async () => {
				const report = await validator.validateString(page);
				expect(
					report.results.flatMap((result) => result.messages.map((each) => `${each.ruleId}: ${each.message}`)),
				).toEqual([]);
			});
			it("says its language and direction", () => {
				expect(page).toMatch(
					new RegExp(`^<!doctype html><html lang="${edition.locale}" dir="${directionOf(edition.locale)}"`, "u"),
				);
			});
			it("has the landmarks once and one h1", () => {
				for (const mark of ["<main", "<footer class", "<h1"]) expect(page.split(mark)).toHaveLength(2);
				expect(page).toContain("<header");
				expect(page).toContain("<nav");
			});
			it("has headings in order", () => {
				let last = 0;
				for (const [, level] of page.matchAll(/<h([1-6])/gu)) {
					expect(Number(level)).toBeLessThanOrEqual(last + 1);
					last = Number(level);
				}
			});
			it("fetches nothing from elsewhere", () => {
				const elsewhere = [...page.matchAll(FETCHED)].map((found) => found[1] ?? found[2] ?? "");
				// A recording is played from where it lies, when the reader presses.
				expect(elsewhere.filter((url) => !/^(?:\/(?!\/)|data:)/u.test(url) && !url.endsWith(".mp4"))).toEqual([]);
			});
			it("has no style attribute and no inline handler", () => {
				expect(page).not.toMatch(/<[^>]*\s(?:style|on[a-z]+)=/u);
			});
			it("has the imprint", () => {
				expect(textOf(page)).toContain(edition.imprint.publisher ?? paper.imprint.publisher);
				expect(page).toContain('href="tel:+902125550110"');
				expect(textOf(page)).toContain("2000-2026");
			});
		});
	});

	it("lets no text of a story become markup", () => {
		const facts = factsOf("en", {
			headline: HOSTILE,
			kicker: HOSTILE,
			standfirst: HOSTILE,
			byline: [{ name: HOSTILE }],
			corrections: [{ at: 0, note: HOSTILE }],
			picture: { asset: 7, caption: HOSTILE, credit: HOSTILE, alt: HOSTILE },
		});
		const page = theme.story(
			storyOf("en", {
				facts,
				dateline: HOSTILE,
				source: HOSTILE,
				authors: [{ name: HOSTILE, role: HOSTILE }],
				topics: [{ key: "x", name: HOSTILE, address: "javascript:alert(1)", dossier: false }],
				body: [
					{ type: "paragraph", text: [{ text: HOSTILE, marks: [{ type: "link", href: "javascript:alert(1)" }] }] },
					{ type: "factbox", title: HOSTILE, body: [{ type: "paragraph", text: [{ text: HOSTILE }] }] },
				],
			}),
			chromeOf("en"),
		);
		expect(page).not.toContain("<script>alert");
		expect(page).not.toContain('href="javascript:');
		expect(page.split("</title>")).toHaveLength(2);
		expect(textOf(page)).toContain(HOSTILE);
	});

	it("allows only this site and what stands inline", () => {
		const policy = theme.contentSecurityPolicy(assets, paper);
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toContain("unsafe");
		expect(policy).toContain("frame-src https://player.example.com;");
		expect(policy).toContain("'sha256-before-paint.js='");
	});
}
