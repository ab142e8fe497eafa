/** The value of a key as the store has it, to tell which keys truly changed. */
import { frontAt } from "../../src/core/fronts/pins.ts";
import { parseList } from "../../src/core/lists.ts";
import type { Reads } from "../../src/store/store.ts";

export async function keyValue(key: string, reads: Reads): Promise<string> {
	return JSON.stringify(await read(key, reads));
}

async function read(key: string, reads: Reads): Promise<unknown> {
	const cut = key.indexOf(":");
	const kind = key.slice(0, cut);
	const name = key.slice(cut + 1);
	const id = Number(name);
	const query = parseList(`list:${name}&limit=1`);
	switch (kind) {
		case "story":
			return [await reads.liveStory(id), await reads.withdrawn(id)];
		case "card":
			return reads.liveFacts(id);
		case "address":
			return (await reads.liveFacts(id))?.address;
		case "asset":
			return reads.asset(id);
		case "concept":
			return reads.concept(name);
		case "front":
			return frontValue(await reads.front(name));
		case "group":
			return reads.translations(id);
		case "corrections":
			return reads.corrections(name, 100);
		case "list": {
			const list = parseList(key);
			return list && reads.list(list);
		}
		case "near":
			return query && reads.neighbours(query);
		case "months":
			return query && reads.months(query);
		case "days":
			return query?.month && reads.days({ edition: query.edition, month: query.month });
		default:
			throw new Error(`no page can have read ${key}`);
	}
}

/** What readers are shown of a front: only the pins in force. */
const frontValue = (stored: Awaited<ReturnType<Reads["front"]>>) => stored && frontAt(stored.front, stored.shownAt);
