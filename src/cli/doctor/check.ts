/** One thing that `doctor` looked at. */
export interface Check {
	readonly name: string;
	readonly ok: boolean;
	/** What was found, in words. */
	readonly found: string;
	/** What to do when it is wrong; empty when that is clear. */
	readonly todo: string;
}

export function well(name: string, found: string): Check {
	return { name, ok: true, found, todo: "" };
}

export function wrong(name: string, found: string, todo: string): Check {
	return { name, ok: false, found, todo };
}
