/** One thing that `doctor` looked at. */
export interface Check {
	readonly name: string;
	readonly ok: boolean;
	/** What was found, in words. */
	readonly found: string;
	/** What to do when it is wrong; empty when that is clear. */
	readonly todo: string;
}

/** The check, or what it threw: a damaged paper must not keep the doctor from looking at the rest. */
export async function guarded(name: string, todo: string, look: () => Check | Promise<Check>): Promise<Check> {
	try {
		return await look();
	} catch (error) {
		return wrong(name, error instanceof Error ? error.message : String(error), todo);
	}
}

export function well(name: string, found: string): Check {
	return { name, ok: true, found, todo: "" };
}

export function wrong(name: string, found: string, todo: string): Check {
	return { name, ok: false, found, todo };
}
