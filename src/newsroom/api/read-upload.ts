/** Reads an uploaded picture: the bytes alone, or a form with the file and what it shows. */
import type { z } from "zod";
import { cleanText } from "../../core/inline.ts";
import { fail, ok, type Result } from "../../core/result.ts";
import { AssetInput } from "./asset-view.ts";
import { checkSchema } from "./json/check-schema.ts";
import { mediaType, readBody } from "./read-body.ts";

export interface Upload {
	readonly bytes: Uint8Array;
	readonly fileName: string;
	readonly words: z.infer<typeof AssetInput>;
}

/** Room for the fields and boundaries of a form around the file. */
const FORM_ROOM = 100_000;

/** Fields of a form that are no text: sent as JSON. */
const JSON_FIELDS: ReadonlySet<string> = new Set(["crops", "decorative", "keywords", "terms"]);

export async function readUpload(request: Request, fileName: string, limit: number): Promise<Result<Upload>> {
	const type = mediaType(request);
	if (type === "multipart/form-data") return readForm(request, limit);
	if (!type.startsWith("image/") && type !== "application/octet-stream")
		return fail(
			"wrongType",
			`Send the picture itself with a content type image/…, or a form as multipart/form-data with a field "file"; this is ${type === "" ? "of no named type" : type}.`,
			"Content-Type",
		);
	const bytes = await readBody(request, limit);
	return bytes.ok ? ok({ bytes: bytes.value, fileName, words: {} }) : bytes;
}

async function readForm(request: Request, limit: number): Promise<Result<Upload>> {
	const bytes = await readBody(request, limit + FORM_ROOM);
	if (!bytes.ok) return bytes;
	let form: FormData;
	try {
		form = await new Response(bytes.value, {
			headers: { "content-type": request.headers.get("content-type") ?? "" },
		}).formData();
	} catch {
		return fail(
			"malformedFile",
			"The body is not a form as multipart/form-data describes it (RFC 7578); it may have been cut off.",
		);
	}
	const fields: Record<string, unknown> = {};
	let file: File | undefined;
	for (const [name, value] of form) {
		if (name === "file" && typeof value !== "string" && file === undefined) file = value;
		else if (typeof value !== "string")
			return fail("invalidField", `The field "${name}" can not be a file; one file is sent, as "file".`, name);
		else fields[name] = name === "focal" ? point(value) : JSON_FIELDS.has(name) ? json(value) : cleanText(value);
	}
	if (file === undefined) return fail("invalidField", 'The form has no file in the field "file".', "file");
	if (file.size > limit)
		return fail("tooLarge", `The file has ${file.size} bytes; a picture may have ${limit}.`, "file");
	const words = checkSchema(AssetInput, fields);
	if (!words.ok) return words;
	return ok({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, words: words.value });
}

/** `0.5,0.3`, or the same as JSON. */
function point(text: string): unknown {
	const plain = /^\s*([\d.]+)\s*,\s*([\d.]+)\s*$/u.exec(text);
	return plain ? { x: Number(plain[1]), y: Number(plain[2]) } : json(text);
}

/** The value, or the text itself, which the schema then refuses by name. */
function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
