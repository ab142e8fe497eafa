/** Launching: a front goes out to readers, from its draft, from an earlier launch, or whole from outside. One entry in the ledger. */
import type { Front } from "../../core/front.ts";
import { frontKey, pinOf } from "../../core/front.ts";
import { draftOf, frontOf, sameFront } from "../../core/fronts/draft.ts";
import type { LedgerEntry } from "../../core/ledger.ts";
import type { Result } from "../../core/result.ts";
import { fail, ok } from "../../core/result.ts";
import type { Writes } from "../../store/store.ts";
import type { Actor, Where } from "../actor.ts";
import { allow } from "../actor.ts";
import type { DeskContext } from "../context.ts";
import { followLive } from "./edit-draft.ts";
import { frontNow } from "./front-now.ts";
import { picturesInForce } from "./pictures-in-force.ts";

export interface Launched {
	/** Revision of the live front. */
	readonly revision: number;
	/** Null when nothing changed for readers. */
	readonly entry: LedgerEntry | null;
	readonly before: Front;
	readonly after: Front;
}

/** Launches a front made from the stored revision `expected` (0: there was none). */
export function changeFront(
	desk: DeskContext,
	actor: Actor,
	front: Front,
	expected: number,
): Promise<Result<Launched>> {
	return desk.store.write(async (tx) => changeFrontIn(tx, actor, front, expected, desk.clock()));
}

export async function changeFrontIn(
	tx: Writes,
	actor: Actor,
	front: Front,
	expected: number,
	now: number,
	source: { readonly draft: number | null; readonly again: number | null } = { draft: null, again: null },
): Promise<Result<Launched>> {
	const allowed = allow(actor, "front.launch", front);
	if (!allowed.ok) return allowed;
	const found = await frontNow(tx, front.edition, front.section);
	if (!found.ok) return found;
	const { key, live, begun, differs } = found.value;
	const fit = await fits(tx, front);
	if (!fit.ok) return fit;
	const inForce = await picturesInForce(tx, front, now);
	if (!inForce.ok) return inForce;
	if (live.revision > 0 && live.revision === expected && sameFront(live.front, front))
		return ok({ revision: expected, entry: null, before: live.front, after: live.front });
	const put = await tx.putFront(key, front, expected, now);
	if (!put.ok) return put;
	const revision = put.value;
	await tx.fronts.addLaunch(key, { number: revision, front, at: now, by: actor.name, ...source });
	if (begun && !differs && source.draft === null && source.again === null)
		await followLive(tx, found.value, [...draftOf(front, `live${revision}`).containers], revision, actor, now);
	const entry = await tx.appendLedger({
		at: now,
		actor: actor.name,
		kind: "front",
		subject: `front:${key}`,
		before: live.revision === 0 ? null : live.front,
		after: front,
		note: "",
		contentHash: "",
	});
	return ok({ revision, entry, before: live.front, after: front });
}

/** Sections and stories that the front names must be there. */
async function fits(tx: Writes, front: Front): Promise<Result<void>> {
	const moved = await tx.moves.sections(front.edition);
	const paths = [...(await tx.sections(front.edition)).map((one) => one.path), ...moved.keys()];
	for (const { section } of front.containers)
		if (section !== "" && !paths.includes(section))
			return fail("sectionNotFound", `The edition ${front.edition} has no section "${section}".`, "section");
	for (const { story, picture } of front.containers.flatMap((one) => one.pinned.map(pinOf))) {
		if ((await tx.story(story)) === null)
			return fail("invalidField", `The front pins story ${story}, which does not exist.`, "containers");
		if (picture !== null && (await tx.asset(picture)) === null)
			return fail("invalidField", `The front shows picture ${picture}, which does not exist.`, "containers");
	}
	return ok(undefined);
}

/** Launches the draft. `seen`: its revision as the one who launches saw it; what came since is not sent out unseen. */
export function launchDraft(desk: DeskContext, actor: Actor, where: Where, seen: number): Promise<Result<Launched>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "front.launch", where);
		if (!allowed.ok) return allowed;
		const found = await frontNow(tx, where.edition, where.section);
		if (!found.ok) return found;
		const { state, live, key } = found.value;
		if (state.revision !== seen)
			return fail(
				"revisionConflict",
				`The draft of ${key} has changed since you looked (revision ${state.revision}, not ${seen}). Look at it, then launch.`,
				"revision",
				{ revision: state.revision, changes: await tx.fronts.changes(key, seen, 200) },
			);
		const front = frontOf(state.draft, where.edition, where.section);
		return changeFrontIn(tx, actor, front, live.revision, desk.clock(), { draft: seen, again: null });
	});
}

/** Launches an earlier launch again: how a launch is undone. `live`: revision of the live front that is to go. */
export function launchAgain(
	desk: DeskContext,
	actor: Actor,
	where: Where,
	number: number,
	live: number,
): Promise<Result<Launched>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, "front.launch", where);
		if (!allowed.ok) return allowed;
		const key = frontKey(where);
		const earlier = (await tx.fronts.launches(key, number + 1, 1))[0];
		if (earlier?.number !== number) return fail("notFound", `The front ${key} has no launch ${number}.`, "launch");
		return changeFrontIn(tx, actor, { ...earlier.front, ...where }, live, desk.clock(), { draft: null, again: number });
	});
}
