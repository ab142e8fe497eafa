/** Security and rights headers, from the theme and the paper's settings. */
import type { PaperSettings } from "../core/paper.ts";
import type { HeaderPolicy } from "./page-response.ts";

const ALWAYS = [
	"X-Content-Type-Options",
	"nosniff",
	"Referrer-Policy",
	"strict-origin-when-cross-origin",
	"Cross-Origin-Resource-Policy",
	"same-origin",
];

/** `csp`: under which the theme's pages work. `secure`: the paper is reached by https. */
export function headerPolicy(paper: PaperSettings | null, csp: string, secure: boolean): HeaderPolicy {
	const rights: string[] = [];
	if (paper?.rights.tdmReservation) {
		rights.push("TDM-Reservation", "1");
		if (paper.rights.tdmPolicy !== "") rights.push("TDM-Policy", encodeURI(paper.rights.tdmPolicy));
	}
	const transport = secure ? ["Strict-Transport-Security", "max-age=31536000"] : [];
	const other = [...ALWAYS, ...rights, ...transport];
	// Feeds and maps are read by others' pages and programs.
	const open = other.map((text) => (text === "same-origin" ? "cross-origin" : text));
	const html = [
		...other,
		"Content-Security-Policy",
		csp,
		"Cross-Origin-Opener-Policy",
		"same-origin",
		"X-Frame-Options",
		"DENY",
		"Permissions-Policy",
		"camera=(), microphone=(), geolocation=(), interest-cohort=()",
	];
	return { html, other: open };
}
