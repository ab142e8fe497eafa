/** Reads IPTC ninjs 1.x to 3.x: one document, several, an array or one a line, also gzipped. */
import { fail, type Result } from "../../../core/result.ts";
import { jsonDocuments } from "../../bytes/json-documents.ts";
import { EIGHT_GB, plainBytes } from "../../bytes/plain-bytes.ts";
import { type IncomingItem, ITEM_ONLY, type ReadOptions } from "../../incoming.ts";
import { type Fields, isObject } from "./fields.ts";
import { itemOf } from "./item.ts";

const THIRTY_TWO_MB = 32 * 1024 ** 2;

/** Stories, pictures and remarks in the order of the file; each bad item is one failed result. Never throws. */
export async function* readNinjs(
	source: AsyncIterable<Uint8Array>,
	options: ReadOptions = {},
): AsyncGenerator<Result<IncomingItem>> {
	const name = options.name ?? "input";
	const bytes = plainBytes(source, { name, maxBytes: options.maxBytes ?? EIGHT_GB });
	for await (const document of jsonDocuments(bytes, { name, maxBytes: options.maxItemBytes ?? THIRTY_TWO_MB })) {
		if (!document.ok) yield document;
		else yield* itemsOf(document.value.value, document.value.position, 0);
	}
}

const WRAPPERS = ["item", "items", "data", "results", "collection", "_items"];
const isItem = (value: Fields) =>
	["uri", "guid", "headline", "headlines", "body_text", "body_html", "bodies", "versioncreated", "versionCreated"].some(
		(name) => Object.hasOwn(value, name),
	);

/** Agencies wrap items in answers of their programs; the items are found inside. */
function* itemsOf(value: unknown, position: string, depth: number): Generator<Result<IncomingItem>> {
	if (!isObject(value))
		return yield fail(
			"malformedFile",
			`There is ${Array.isArray(value) ? "a list" : typeof value} where a ninjs object should be.`,
			position,
			ITEM_ONLY,
		);
	const wrapper =
		isItem(value) || depth > 3
			? undefined
			: WRAPPERS.find((name) => typeof value[name] === "object" && value[name] !== null && Object.hasOwn(value, name));
	if (wrapper === undefined) return yield itemOf(value, position);
	const inside = value[wrapper];
	if (!Array.isArray(inside)) return yield* itemsOf(inside, `${position}: ${wrapper}`, depth + 1);
	for (const [i, member] of inside.entries()) yield* itemsOf(member, `${position}: ${wrapper}[${i}]`, depth + 1);
}
