/** Reads addresses out of attributes: only what may stand in a link, a picture or an embed comes back. */
import { isSafeAddress } from "../../core/inline.ts";
import { OutsideAddress } from "../../elements/embed.ts";

/** As browsers read it (URL standard, section 4.4): without tabs and line ends, trimmed, other characters percent-encoded where needed. */
function tidy(address: string): string {
	// Longer than any address that is kept, with room for what is removed.
	if (address.length > 8192) return "";
	return (
		address
			.replace(/[\t\n\r]/gu, "")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: those characters are what is removed
			.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/gu, "")
			.replace(/ /gu, "%20")
			.toWellFormed()
			.normalize("NFC")
	);
}

function resolve(address: string, base: string | undefined): string | null {
	const text = tidy(address);
	if (text === "") return null;
	if (base !== undefined && !/^[a-z][a-z0-9+.-]*:/iu.test(text) && URL.canParse(text, base))
		return new URL(text, base).href;
	return text.startsWith("//") ? `https:${text}` : text;
}

/** The address of a link, or null when no reader may be sent there. Relative ones need a base unless they begin with one slash. */
export function linkAddress(address: string, base?: string): string | null {
	const found = resolve(address, base);
	return found !== null && found.length <= 2048 && isSafeAddress(found) ? found : null;
}

/** Where a picture can be fetched: http(s), or a plain path beside the file. */
export function pictureAddress(address: string, base?: string): string | null {
	const found = resolve(address, base);
	if (found === null || found.length > 2048) return null;
	if (/^https?:\/\//iu.test(found)) return isSafeAddress(found) ? found : null;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: those characters are what is refused
	return /^[a-z][a-z0-9+.-]*:/iu.test(found) || /[\u0000-\u0020\u007f\\<>"]/u.test(found) || found.startsWith("#")
		? null
		: found;
}

/** An absolute https address of another site, or null. */
export function outsideAddress(address: string, base?: string): string | null {
	const found = resolve(address, base);
	if (found === null) return null;
	const parsed = OutsideAddress.safeParse(found);
	return parsed.success && !/["'<>`\s]/u.test(found) ? parsed.data : null;
}

/** The last part of an address's path, decoded, or undefined. */
export function fileNameOf(address: string): string | undefined {
	const last = address.split(/[?#]/u, 1)[0]?.split("/").at(-1);
	if (!last) return undefined;
	try {
		return decodeURIComponent(last).slice(0, 200);
	} catch {
		return last.slice(0, 200);
	}
}
