/** Files that fall on something, as from a folder beside the browser. */
import type { Page } from "playwright-core";

export interface FallingFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: Buffer;
}

/** They fall on the middle of the first element that the selector finds. */
export async function dropFiles(page: Page, on: string, files: readonly FallingFile[]): Promise<void> {
	const given = files.map(({ bytes, ...rest }) => ({ ...rest, base64: bytes.toString("base64") }));
	const dataTransfer = await page.evaluateHandle((all) => {
		const data = new DataTransfer();
		for (const { name, type, base64 } of all)
			data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
		return data;
	}, given);
	const target = page.locator(on).first();
	await target.scrollIntoViewIfNeeded();
	const { x = 0, y = 0, width = 0, height = 0 } = (await target.boundingBox()) ?? {};
	const at = { clientX: x + width / 2, clientY: y + height / 2 };
	for (const type of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(type, { dataTransfer, ...at });
}
