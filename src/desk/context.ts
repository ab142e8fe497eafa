/** What every command of the desk works with. */
import type { Store } from "../store/store.ts";

export interface DeskContext {
	readonly store: Store;
	/** Now, in milliseconds UTC. */
	readonly clock: () => number;
}
