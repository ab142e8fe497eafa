/** Where an address that was kept by name leads now: a section that it names may have moved since. */
import type { Generation } from "./chrome.ts";
import { pathOfMoved } from "./pages/moved-section.ts";
import { routeOf } from "./pages/route.ts";

export function addressNow(address: string, generation: Generation): string {
	const route = routeOf(address, generation.first?.editions ?? []);
	const chrome = route && generation.chromes.get(route.edition);
	if (!route || !chrome || !("section" in route) || !route.section) return address;
	if (chrome.sections.some(({ path }) => path === route.section)) return address;
	return pathOfMoved(route.section, address, chrome) ?? address;
}
