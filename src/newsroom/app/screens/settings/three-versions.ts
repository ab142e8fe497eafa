/** Three versions of a document: what both began with, what stands here, and what somebody else saved. */

type Document = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isDocument = (value: unknown): value is Document =>
	typeof value === "object" && value !== null && !Array.isArray(value);

export interface TwoValues {
	/** Names of the fields from the outside in, with points between. */
	readonly path: string;
	readonly theirs: unknown;
	readonly yours: unknown;
}

/** Fields that both changed, each to another value. */
export function bothChanged(base: unknown, yours: unknown, theirs: unknown, at = ""): TwoValues[] {
	if (isDocument(yours) && isDocument(theirs)) {
		const before = isDocument(base) ? base : {};
		const names = new Set([...Object.keys(yours), ...Object.keys(theirs)]);
		names.delete("revision");
		return [...names].flatMap((name) =>
			bothChanged(before[name], yours[name], theirs[name], at === "" ? name : `${at}.${name}`),
		);
	}
	return same(yours, theirs) || same(base, yours) || same(base, theirs) ? [] : [{ path: at, theirs, yours }];
}

/** Theirs, with what was changed here: with it nothing of theirs goes but what both changed. */
export function ontoTheirs(base: unknown, yours: unknown, theirs: unknown): unknown {
	if (isDocument(yours) && isDocument(theirs)) {
		const before = isDocument(base) ? base : {};
		const names = new Set([...Object.keys(theirs), ...Object.keys(yours)]);
		const merged = [...names].map((name) => [name, ontoTheirs(before[name], yours[name], theirs[name])] as const);
		return { ...Object.fromEntries(merged.filter(([, value]) => value !== undefined)), revision: theirs.revision };
	}
	return same(base, yours) ? theirs : yours;
}
