/**
 * Reads the tokens of an HTML text (HTML standard, section 13.2.5) with parse5, which looks at each character alone.
 * Text between two tags that holds nothing to be read in another way is passed on without it: that halves the cost.
 */
import { type TokenHandler, Tokenizer, TokenizerMode } from "parse5";

/** Is told each token in order; text comes in pieces of any length. */
export interface TokenReader extends TokenHandler {
	/** Set before the first token, for a reader that changes how the text after a start tag is read. */
	tokenizer: Tokenizer | undefined;
	onText(text: string): void;
}

/** A tag that, met between other content, leaves the tokenizer between content again, unless it opens raw text. */
const PLAIN_TAG = /^<\/?[a-z][^<>]*>$/iu;
/** What the tokenizer does more with than pass it on. */
const NOT_PLAIN_TEXT = /[&\r\0]/u;

export function readTokens(html: string, reader: TokenReader): void {
	const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, reader);
	reader.tokenizer = tokenizer;
	// What was read is dropped at once: it would be copied with each piece that follows.
	tokenizer.preprocessor.bufferWaterline = 0;
	// Whether the last piece ended with a tag, so that the tokenizer holds back no text that stands before what comes.
	let afterTag = true;
	for (let at = 0; ; ) {
		const inContent = tokenizer.state === TokenizerMode.DATA;
		let from = at;
		if (afterTag && inContent) {
			const tag = html.indexOf("<", at);
			const text = html.slice(at, tag < 0 ? html.length : tag);
			if (text !== "" && !NOT_PLAIN_TEXT.test(text)) {
				reader.onText(text);
				from += text.length;
			}
		}
		const end = html.indexOf(">", from);
		if (end < 0) {
			tokenizer.write(html.slice(from), true);
			return;
		}
		at = end + 1;
		const piece = html.slice(from, at);
		tokenizer.write(piece, false);
		const last = piece.slice(Math.max(0, piece.lastIndexOf("<")));
		afterTag = inContent && tokenizer.state === TokenizerMode.DATA && PLAIN_TAG.test(last);
	}
}
