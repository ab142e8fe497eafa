import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inline } from "../../../src/core/inline.ts";
import { Body, type Element } from "../../../src/elements/body.ts";
import { elementsFromPaste, elementsFromPlainText } from "../../../src/wire/paste/elements-from-paste.ts";

const paste = (name: string, language = "en", ownStory?: (address: string) => number | null) =>
	elementsFromPaste(readFileSync(new URL(`${name}.clipboard`, import.meta.url), "utf8"), {
		language,
		...(ownStory ? { ownStory } : {}),
	});

/** Elements in a short notation: strong is *…*, emphasis _…_, sub and sup in braces, links [words](address). */
function brief(element: Element): string {
	const words = (text: Inline) =>
		text
			.map(({ text: run, marks = [] }) =>
				marks.reduce((inside, mark) => {
					if (mark.type === "strong") return `*${inside}*`;
					if (mark.type === "emphasis") return `_${inside}_`;
					if (mark.type === "link") return `[${inside}](${mark.href})`;
					if (mark.type === "storyLink") return `[${inside}](story ${mark.story})`;
					if (mark.type === "language") return `${mark.lang}<${inside}>`;
					return `${mark.type}{${inside}}`;
				}, run),
			)
			.join("");
	switch (element.type) {
		case "paragraph":
			return words(element.text);
		case "heading":
			return `${"#".repeat(element.level)} ${words(element.text)}`;
		case "list":
			return element.items
				.map(
					(item) =>
						`${element.ordered ? "1." : "-"} ${words(item.text)}${item.list ? ` (${item.list.items.map((i) => words(i.text)).join("; ")})` : ""}`,
				)
				.join(" / ");
		case "quotation":
			return `> ${element.paragraphs.map(words).join(" | ")}`;
		case "pullquote":
			return `>> ${words(element.text)}`;
		case "table":
			return element.rows.map((row) => row.map((cell) => words(cell.text)).join(" | ")).join(" // ");
		default:
			return element.type;
	}
}

describe("what was copied from elsewhere", () => {
	it("comes clean from Word", () => {
		const { body, origin, pictures, leftOut } = paste("word-desktop");
		expect(origin).toBe("word");
		expect(body.map(brief)).toEqual([
			"## Harbour reopens after the storm",
			"The harbour of Karaburun reopened on *Monday*, four days after the _lodos_ closed it to every vessel.",
			"## What the port authority says",
			"- Forty-one ships waited in the roads (nine of them tankers) / - Two pilots were hurt",
			"1. Inspect the breakwater / 1. Dredge the northern channel",
			"> “We had never seen waves of that height inside the mole,” said the harbour master.",
			"*Day* | *Ships* // Thursday | 41",
			"COsub{2} was measured; see the [report](https://www.example.org/report?year=2021).",
		]);
		expect(pictures).toEqual([]);
		expect(leftOut).toEqual([{ what: "picture without an address that can be fetched", count: 1 }]);
	});

	it("comes clean from Google Docs", () => {
		const { body, origin, pictures } = paste("google-docs");
		expect(origin).toBe("google-docs");
		expect(body.map(brief)).toEqual([
			"## The committee meets again",
			"Three members *voted against* the _interim_ budget, [the minutes](https://council.example.org/minutes/14) show. E = mcsup{2}.",
			"- Schools (Roofs) / - Roads",
			"Item | Lira // Roofs | 1,250,000",
			"The vote is on Thursday.",
		]);
		expect(pictures.length).toBe(1);
	});

	it("comes clean from Apple Mail, with the answer that it quotes as text", () => {
		const { body, origin } = paste("apple-mail");
		expect(origin).toBe("apple-mail");
		expect(body.map(brief)).toEqual([
			"Dear all,",
			"The ferry line *stops* on 1 February.",
			"On 11 Jan 2021, at 10:02, Press Office <[press@ferries.example](mailto:press@ferries.example)> wrote:",
			"The company carried _two million_ people last year.",
		]);
	});

	it("comes clean from Outlook, with tables that only arrange unfolded", () => {
		const { body, origin } = paste("outlook");
		expect(origin).toBe("outlook");
		expect(body.map(brief)).toEqual([
			"Statement of the ministry:",
			"*The tunnel is safe.* Inspectors found no new cracks.",
			"## Dates",
			"Work begins on 3 March.",
			"It ends on 30 June.",
			"- Lanes: 2 / - Speed: 50\u00a0km/h",
			"[ministry.example/tunnel](https://ministry.example/tunnel)",
		]);
	});

	it("comes from a news site without menus, advertising, sharing and offers", () => {
		const { body, origin, pictures } = paste("news-site");
		expect(origin).toBe("web");
		expect(body.map(brief)).toEqual([
			"## River town votes to move uphill",
			"People in *Little Weir* voted on Sunday to leave their _valley_.sup{1}",
			"The mayor called it fr<un adieu>. “We go together,” she said, [as we reported](https://news.example/weir?id=7).",
			"## What comes next",
			"> We go together.",
			">> “Water does not vote.”",
			"Work begins in spring.",
		]);
		expect(pictures.map((one) => one.alt)).toEqual(["Houses by a river"]);
	});

	it("turns links to the paper's own stories into story links", () => {
		const own = (address: string) => Number(/^https:\/\/news\.example\/weir/u.test(address) && 7) || null;
		expect(paste("news-site", "en", own).body.map(brief).join("\n")).toContain("[as we reported](story 7)");
	});

	it("gives a line of plain text a paragraph of its own", () => {
		expect(elementsFromPlainText("One.\r\n\r\n  Two,  with\tspaces \n\n\nThree").map(brief)).toEqual([
			"One.",
			"Two, with spaces",
			"Three",
		]);
	});

	it("always gives a body that fits, whatever comes", () => {
		const piece = fc.constantFrom(
			"<p class=MsoListParagraph style='mso-list:l0 level3 lfo1'>",
			"<span style='mso-list:Ignore'>1.</span>",
			"<b style='font-weight:normal'>",
			"<table role=presentation><tr><td>",
			"<table><tr><td>1<td>2",
			"<blockquote type=cite>",
			"<a href='https://www.google.com/url?q=javascript:alert(1)'>",
			"<a href='javascript:alert(1)'>",
			"<script>alert(1)</script>",
			"<img src=x onerror=alert(1)>",
			"<o:p>&nbsp;</o:p>",
			"<div style='display:none'>",
			"</div></p></td></table>",
			"Text ",
			"<!--StartFragment-->",
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const { body } = elementsFromPaste(pieces.join(""), { language: "tr" });
				expect(Body.safeParse(body).success).toBe(true);
				expect(JSON.stringify(body)).not.toMatch(/"(?:href|url)":"javascript:|onerror|"text":"alert/u);
			}),
			{ numRuns: 300 },
		);
	});
});
