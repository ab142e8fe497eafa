/** Text that is passed on without the tokenizer leaves no trace: the tokens are those of the whole text read at once. */
import fc from "fast-check";
import { type Token, Tokenizer, TokenizerMode } from "parse5";
import { expect, test } from "vitest";
import { readTokens, type TokenReader } from "../../src/wire/html/read-tokens.ts";

const RAW: Readonly<Record<string, Tokenizer["state"]>> = {
	script: TokenizerMode.SCRIPT_DATA,
	style: TokenizerMode.RAWTEXT,
	title: TokenizerMode.RCDATA,
};

/** Writes down what it is told, text in one piece. */
class Notes implements TokenReader {
	readonly told: string[] = [];
	tokenizer: Tokenizer | undefined;
	#text = "";
	#note(line: string): void {
		if (this.#text !== "") this.told.push(`text ${this.#text}`);
		this.#text = "";
		this.told.push(line);
	}
	onText(text: string): void {
		this.#text += text;
	}
	onStartTag(token: Token.TagToken): void {
		this.#note(`<${token.tagName} ${JSON.stringify(token.attrs)} ${token.selfClosing}`);
		const state = RAW[token.tagName];
		if (state === undefined || this.tokenizer === undefined) return;
		this.tokenizer.lastStartTagName = token.tagName;
		this.tokenizer.state = state;
	}
	onEndTag(token: Token.TagToken): void {
		this.#note(`</${token.tagName}`);
	}
	onCharacter(token: Token.CharacterToken): void {
		this.onText(token.chars);
	}
	onWhitespaceCharacter(token: Token.CharacterToken): void {
		this.onText(token.chars);
	}
	onNullCharacter(): void {
		this.onText("\0");
	}
	onComment(token: Token.CommentToken): void {
		this.#note(`comment ${token.data}`);
	}
	onDoctype(token: Token.DoctypeToken): void {
		this.#note(`doctype ${token.name}`);
	}
	onEof(): void {
		this.#note("end");
	}
	readonly onParseError = null;
}

function atOnce(html: string): readonly string[] {
	const notes = new Notes();
	notes.tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, notes);
	notes.tokenizer.write(html, true);
	return notes.told;
}

function inPieces(html: string): readonly string[] {
	const notes = new Notes();
	readTokens(html, notes);
	return notes.told;
}

const piece = fc.oneof(
	fc.constantFrom(
		..."<p>,</p>,<br/>,<a href='x>y'>,<a title=\"<p>\">,</a>,<script>,</script>,<style>,</style>,<title>,</title>,<!-- a > b -->,<!doctype html>,<![CDATA[x>]]>,<?x>,&amp;,&am,&lt;p&gt;,<,>,<<p>,< p >,</ p>,\",',\r\n,\r,\n,\0,<p/>,<é>,<p é>".split(
			",",
		),
	),
	fc.string({ unit: "binary", maxLength: 6 }),
	fc.constantFrom("plain words", "a > b", "Şehir", "\ud83d\ude00", "\ud83d", "\ude00", "\f"),
);

test("any mixture of tags and text", () => {
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
			const html = pieces.join("");
			expect(inPieces(html)).toEqual(atOnce(html));
		}),
		{ numRuns: Number(process.env.BROADSHEET_RUNS ?? 1500) },
	);
});
