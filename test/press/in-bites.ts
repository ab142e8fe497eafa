/** A store that is far ahead of what the press follows, as when others publish without pause. */
import type { Store } from "../../src/store/store.ts";

/** The ledger in small bites, while the rest of the store is far ahead: as when others publish without pause. */
export function inBites(store: Store, bite: () => number): Store {
	return new Proxy(store, {
		get(target, name) {
			if (name === "ledger") return (after: number, limit: number) => target.ledger(after, Math.min(limit, bite()));
			const value = Reflect.get(target, name) as unknown;
			return typeof value === "function" ? value.bind(target) : value;
		},
	});
}
