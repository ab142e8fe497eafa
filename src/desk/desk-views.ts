/** Saved views of the desk: made, changed and removed by whose they are. */
import { fail, ok, type Result } from "../core/result.ts";
import type { DeskView } from "../store/desk-views.ts";
import type { Writes } from "../store/store.ts";
import type { DeskContext } from "./context.ts";

/** More tabs than this nobody finds anything in. */
const MOST = 50;

export type ViewInput = Pick<DeskView, "name" | "shared" | "query">;

export function saveView(desk: DeskContext, person: number, input: ViewInput): Promise<Result<DeskView>> {
	return desk.store.write(async (tx) => {
		const own = (await tx.desk.views.seenBy(person)).filter((view) => view.person === person);
		if (own.length >= MOST) return fail("tooLarge", `You have ${MOST} views already; remove one first.`);
		return ok(await tx.desk.views.add({ ...input, person, createdAt: desk.clock() }));
	});
}

export function changeView(desk: DeskContext, person: number, id: number, input: ViewInput): Promise<Result<DeskView>> {
	return desk.store.write(async (tx) => {
		const found = await ownView(tx, person, id);
		if (!found.ok) return found;
		const changed = { ...found.value, ...input };
		await tx.desk.views.put(changed);
		return ok(changed);
	});
}

export function removeView(desk: DeskContext, person: number, id: number): Promise<Result<void>> {
	return desk.store.write(async (tx) => {
		const found = await ownView(tx, person, id);
		if (found.ok) await tx.desk.views.remove(id);
		return found.ok ? ok(undefined) : found;
	});
}

async function ownView(tx: Writes, person: number, id: number): Promise<Result<DeskView>> {
	const view = await tx.desk.views.one(id);
	if (view === null || (view.person !== person && !view.shared)) return fail("notFound", `There is no view ${id}.`);
	if (view.person !== person)
		return fail("forbidden", `The view "${view.name}" is somebody else's; save your own of what it shows.`);
	return ok(view);
}
