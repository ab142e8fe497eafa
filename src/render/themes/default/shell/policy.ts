/** The Content-Security-Policy of the theme's pages: nothing but this site, and the hashes of what stands inline. */
import type { PaperSettings } from "../../../../core/paper.ts";
import type { ThemeAssets } from "../../../theme.ts";
import { PAGE_KINDS } from "./fixed-head.tsx";

export function contentSecurityPolicy(assets: ThemeAssets, paper: PaperSettings): string {
	const hashes = (names: readonly string[]) =>
		names.flatMap((name) => (assets[name] ? [`'sha256-${assets[name].sha256}'`] : []));
	const frames = paper.embedHosts.filter((host) => /^[a-z0-9.-]+$/iu.test(host)).map((host) => `https://${host}`);
	return [
		"default-src 'none'",
		`script-src ${["'self'", ...hashes(["before-paint.js"])].join(" ")}`,
		`style-src ${["'self'", ...hashes([...PAGE_KINDS.map((kind) => `${kind}.css`), "boxes.css"])].join(" ")}`,
		"img-src 'self' data:",
		"font-src 'self'",
		"media-src 'self' https:",
		`frame-src ${frames.length > 0 ? frames.join(" ") : "'none'"}`,
		"connect-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}
