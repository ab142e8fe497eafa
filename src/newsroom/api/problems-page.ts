/** The page that a problem's `type` leads to: every code of the catalogue with what it means and what to do. */
import { PROBLEMS } from "../../core/problems.ts";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function problemsPage(): string {
	const entries = Object.entries(PROBLEMS).map(
		([code, { title, help, status }]) =>
			`<dt id="${code}"><code>${code}</code> (${status})</dt><dd>${escaped(title)} ${escaped(help)}</dd>`,
	);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problems of the API</title></head><body><h1>Problems of the API</h1><dl>${entries.join("")}</dl></body></html>`;
}
