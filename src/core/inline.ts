/** Text with marks: the inside of a paragraph, a caption, a table cell. */
import * as z from "zod";

/** An address that may stand in a link: http, https, mailto or tel, or a path on the same paper. */
export const LinkAddress = z
	.string()
	.max(2048)
	.refine((s) => isSafeAddress(s), {
		message: "must be an http, https, mailto or tel address, or a path that begins with one slash",
	});

/** Whether a reader may be sent there: no script or data schemes, no scheme-relative address, no control characters. */
export function isSafeAddress(address: string): boolean {
	if (/[\p{Cc} \\]/u.test(address)) return false;
	if (/^\/(?!\/)/u.test(address) || /^#/u.test(address)) return true;
	if (/^(?:mailto|tel):[^\s]+$/iu.test(address)) return true;
	return /^https?:\/\/(?:[^\s/?#@]+@)?[^\s/?#@:]+(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(address);
}

export const Mark = z.discriminatedUnion("type", [
	z.strictObject({ type: z.literal("strong") }),
	z.strictObject({ type: z.literal("emphasis") }),
	z.strictObject({ type: z.literal("sub") }),
	z.strictObject({ type: z.literal("sup") }),
	/** A link to an address outside (href) or to another story of the paper by its id (story). */
	z.strictObject({ type: z.literal("link"), href: LinkAddress }),
	z.strictObject({ type: z.literal("storyLink"), story: z.int().positive() }),
	/** A passage in another language (BCP 47 tag). */
	z.strictObject({
		type: z.literal("language"),
		lang: z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u, "must be a language tag such as tr or en-GB"),
	}),
]);
export type Mark = z.infer<typeof Mark>;

/** A run of text that carries the same marks. A line break is the character U+000A. */
export interface Run {
	text: string;
	marks?: Mark[];
}
export type Inline = Run[];

const RunSchema = z.strictObject({ text: z.string().max(100_000), marks: z.array(Mark).max(12).optional() });

/** Inline text at a boundary: a plain string, or runs. Always read as runs. */
export const Inline = z
	.union([z.string().max(100_000), z.array(RunSchema).max(5000)])
	.transform((value): Inline => normaliseInline(typeof value === "string" ? [{ text: value }] : value));

/** Without empty runs, equal neighbours joined, characters that no page may hold removed (C0 controls but tab and line feed, lone surrogates). */
export function normaliseInline(runs: Inline): Inline {
	const out: Inline = [];
	for (const run of runs) {
		const text = cleanText(run.text);
		if (text === "") continue;
		const marks = run.marks && run.marks.length > 0 ? run.marks : undefined;
		const last = out.at(-1);
		if (last && JSON.stringify(last.marks) === JSON.stringify(marks))
			last.text = (last.text + text).normalize("NFC"); // an accent may follow its letter in the next run
		else out.push(marks ? { text, marks } : { text });
	}
	return out;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those characters are what is removed
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\u202d\u202e\ufffe\uffff]/gu;

/**
 * Anything that is not at once clean and inert in normal form C: what stands beside a letter of these alphabets changes
 * nothing of it (UAX 15, section 9: quick check "yes", combining class 0).
 */
const unusual = /[^\t\n -~\u00a0-\u02af\u0400-\u045f\u0531-\u0556\u0561-\u0586\u0621-\u064a\u2010-\u2022\u2026]/u;

/** Text that XML 1.0 (section 2.2, Char) and HTML can both hold, in Unicode normal form C, without overrides of its direction (UAX 9): they turn round what comes after them. */
export function cleanText(text: string): string {
	if (!unusual.test(text)) return text;
	// Searched first: nearly every text has nothing to remove.
	const kept = text.search(unprintable) < 0 ? text : text.replace(/\r\n?/gu, "\n").replace(unprintable, "");
	return kept.toWellFormed().normalize("NFC");
}

/** Letters, digits, punctuation and signs, but those that are drawn as nothing (UAX 44, Default_Ignorable_Code_Point; the empty Braille cell). */
const ink = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** What somebody has written, cleaned and trimmed; empty when nothing of it can be seen. */
export function seenText(text: string): string {
	const clean = cleanText(text).trim();
	return ink.test(clean) ? clean : "";
}

export function plainText(inline: Inline): string {
	let text = "";
	for (const run of inline) text += run.text;
	return text;
}

/** The ids of the stories that the text links to. */
export function linkedStories(inline: Inline): number[] {
	const ids: number[] = [];
	for (const run of inline) for (const mark of run.marks ?? []) if (mark.type === "storyLink") ids.push(mark.story);
	return ids;
}
