/** Reads a WordPress export (WXR 1.0 to 1.2), also gzipped, as a stream. */
import { fail, ok, type Result } from "../../../core/result.ts";
import { EIGHT_GB, plainBytes } from "../../bytes/plain-bytes.ts";
import type { IncomingItem, ReadOptions } from "../../incoming.ts";
import { Attachments, attachmentOf } from "./attachments.ts";
import { WxrParser } from "./parse.ts";
import { itemOf } from "./post.ts";
import { fieldOf, type RawItem } from "./raw.ts";
import { sectionsOf } from "./sections.ts";

const THIRTY_TWO_MB = 32 * 1024 ** 2;

/**
 * People and sections, then stories, pictures and remarks in the order of the file. Never throws.
 * With `again`, the file is read twice: galleries and lead pictures name attachments that may come later in the file.
 */
export async function* readWxr(
	source: AsyncIterable<Uint8Array>,
	options: ReadOptions = {},
): AsyncGenerator<Result<IncomingItem>> {
	const name = options.name ?? "input";
	const attachments = new Attachments();
	if (options.again) {
		for await (const step of rawItems(options.again(), options)) {
			if (!step.ok) break;
			for (const item of step.value.items) note(item, attachments);
		}
	}
	let head = true;
	let items = 0;
	let versioned = false;
	for await (const step of rawItems(source, options)) {
		if (!step.ok) {
			if (head && items === 0) return yield step;
			yield step;
			return;
		}
		const { parser } = step.value;
		versioned ||= fieldOf(parser.channel, "wp:wxr_version") !== "";
		for (const item of step.value.items) {
			if (head) {
				yield* beginning(parser);
				head = false;
			}
			items++;
			note(item, attachments);
			yield itemOf(item, parser.channel, attachments, name);
		}
		if (step.value.last) {
			if (!versioned && items === 0)
				return yield fail(
					"malformedFile",
					"The file states no WXR version and holds no item: it is not a WordPress export.",
					name,
				);
			if (head) yield* beginning(parser);
		}
	}
}

function note(item: RawItem, attachments: Attachments): void {
	if (fieldOf(item, "wp:post_type") !== "attachment") return;
	const attachment = attachmentOf(item);
	if (attachment) attachments.add(attachment);
}

function* beginning(parser: WxrParser): Generator<Result<IncomingItem>> {
	for (const author of parser.channel.authors.values())
		yield ok({
			kind: "person",
			key: author.login || author.name,
			name: author.name.slice(0, 200),
			...(author.email === "" ? {} : { email: author.email.slice(0, 200) }),
		});
	for (const section of sectionsOf(parser.channel)) yield ok(section);
}

interface Step {
	readonly parser: WxrParser;
	readonly items: RawItem[];
	readonly last: boolean;
}

/** The items of each piece of the file; a failed result is the last. */
async function* rawItems(source: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<Result<Step>> {
	const name = options.name ?? "input";
	const parser = new WxrParser(options.maxItemBytes ?? THIRTY_TWO_MB);
	const decoder = new TextDecoder("utf-8", { ignoreBOM: false });
	const stopped = () =>
		fail(
			parser.fatal?.tooLarge ? "tooLarge" : "malformedFile",
			parser.fatal?.detail ?? "",
			`${name}:${parser.fatal?.line ?? 0}`,
		);
	let begun = false;
	for await (const bytes of plainBytes(source, { name, maxBytes: options.maxBytes ?? EIGHT_GB })) {
		if (!bytes.ok) return yield bytes;
		let text = decoder.decode(bytes.value, { stream: true });
		if (!begun) text = text.trimStart();
		if (text === "") continue;
		if (!begun && /^<\?xml[^>]*encoding\s*=\s*["']utf-?7/iu.test(text))
			return yield fail("malformedFile", "The file says it is UTF-7; it must be UTF-8.", name);
		begun = true;
		parser.push(text);
		yield ok({ parser, items: parser.take(), last: false });
		if (parser.fatal) return yield stopped();
	}
	parser.push(decoder.decode());
	parser.end();
	yield ok({ parser, items: parser.take(), last: parser.fatal === null });
	if (parser.fatal) yield stopped();
}
