/** Addresses without what others wrapped around them: the link that was meant, and nothing that counts its readers. */

/** Parameters that only say where a reader came from. */
const COUNTS =
	/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|wt_mc|ref_src|ref_url)$/iu;
/** Redirecting hosts, and the parameter that holds the address. */
const WRAPPERS: readonly (readonly [RegExp, string])[] = [
	[/(?:^|\.)safelinks\.protection\.outlook\.com$/iu, "url"],
	[/^(?:www\.)?google\.[a-z.]+$/iu, "q"],
	[/^l\.(?:facebook|instagram)\.com$/iu, "u"],
	[/^urldefense\.com$/iu, "u"],
];

export function plainAddress(address: string, depth = 3): string {
	if (!/^https?:/iu.test(address) || !URL.canParse(address)) return address;
	const url = new URL(address);
	for (const [host, parameter] of WRAPPERS) {
		if (!host.test(url.hostname)) continue;
		if (parameter === "q" && url.pathname !== "/url") continue;
		const inner = url.searchParams.get(parameter) ?? (parameter === "q" ? url.searchParams.get("url") : null);
		if (inner !== null && /^https?:/iu.test(inner) && URL.canParse(inner) && depth > 0)
			return plainAddress(inner, depth - 1);
	}
	const counted = [...url.searchParams.keys()].filter((name) => COUNTS.test(name));
	if (counted.length === 0) return address;
	for (const name of counted) url.searchParams.delete(name);
	return url.href;
}
