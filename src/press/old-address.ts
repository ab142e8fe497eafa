/** Where an address of before leads now: to a story, a picture, or a section that may have moved since. */
import type { Reads } from "../store/store.ts";
import type { Generation } from "./chrome.ts";
import { pathOfMoved } from "./pages/moved-section.ts";
import { routeOf } from "./pages/route.ts";
import { sharePictureOf } from "./pages/share-picture.ts";

/** `pathAndQuery`: with its query if it had one. Null when it is no address of before. */
export async function oldAddress(pathAndQuery: string, store: Reads, generation: Generation): Promise<string | null> {
	const target = await store.redirect(pathAndQuery);
	if (target === null) return null;
	const [kind, name] = target.split(":", 2);
	const id = Number(name);
	if (kind === "story")
		return (await store.liveFacts(id))?.address ?? (await store.withdrawn(id))?.facts.address ?? null;
	if (kind === "asset") {
		const asset = await store.asset(id);
		return (asset && sharePictureOf(asset)?.url) ?? null;
	}
	return addressNow(target, generation);
}

function addressNow(address: string, generation: Generation): string {
	const route = routeOf(address, generation.first?.editions ?? []);
	const chrome = route && generation.chromes.get(route.edition);
	if (!route || !chrome || !("section" in route) || !route.section) return address;
	if (chrome.sections.some(({ path }) => path === route.section)) return address;
	return pathOfMoved(route.section, address, chrome) ?? address;
}
