/** Moving and closing sections: the stories go along, every address of before leads on, and one entry in the ledger says so. */

import type { LedgerEntry } from "../core/ledger.ts";
import { misfitsOf } from "../core/misfit.ts";
import { type Edition, type Section, SectionPath } from "../core/paper.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { SectionMove } from "../core/section-move.ts";
import type { Writes } from "../store/store.ts";
import { type Actor, allow } from "./actor.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { DeskContext } from "./context.ts";

export interface SectionMoved {
	readonly entry: LedgerEntry;
	/** Live stories that went along. */
	readonly stories: number;
}

interface Place {
	readonly edition: string;
	readonly path: string;
}

/** Gives a section another path, with all that lies below it: below another parent, or with another key in its address. */
export function moveSection(
	desk: DeskContext,
	actor: Actor,
	{ edition, path, to, position }: Place & { readonly to: string; readonly position?: number | undefined },
): Promise<Result<SectionMoved>> {
	return allOrNothing(desk, async (tx) => {
		const found = await find(tx, actor, edition, path);
		if (!found.ok) return found;
		const { all, below } = found.value;
		const free = await freePath(tx, all, { edition, path }, to);
		if (!free.ok) return free;
		const after: Section[] = [];
		for (const section of below) {
			const target = to + section.path.slice(path.length);
			const fit = SectionPath.safeParse(target);
			if (!fit.success)
				return fail(
					"invalidField",
					`"${target}" can not be a section's path: ${misfitsOf(fit.error, target)[0].detail}.`,
					"to",
				);
			const isItself = section.path === path && position !== undefined;
			after.push({ ...section, path: target, ...(isItself ? { position } : {}) });
		}
		return write(tx, actor, desk.clock(), found.value, after, (from) => to + from.slice(path.length));
	});
}

/** Ends a section: its stories, and those of what lies below it, belong to another from now on. */
export function closeSection(
	desk: DeskContext,
	actor: Actor,
	{ edition, path, into }: Place & { readonly into: string },
): Promise<Result<SectionMoved>> {
	return allOrNothing(desk, async (tx) => {
		const found = await find(tx, actor, edition, path);
		if (!found.ok) return found;
		if (isWithin(into, path))
			return fail("invalidField", `"${into}" ends with "${path}"; name a section outside it.`, "into");
		if (!found.value.all.some((one) => one.path === into))
			return fail("sectionNotFound", `The edition ${edition} has no section "${into}".`, "into");
		return write(tx, actor, desk.clock(), found.value, [], () => into);
	});
}

const isWithin = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}/`);

interface Found {
	readonly edition: Edition;
	readonly path: string;
	readonly all: readonly Section[];
	/** The section and those below it, parents first. */
	readonly below: readonly Section[];
}

async function find(tx: Writes, actor: Actor, key: string, path: string): Promise<Result<Found>> {
	// What moves leaves one place and comes to another: both are the edition's.
	const allowed = allow(actor, "paper.write", { edition: key, section: "" });
	if (!allowed.ok) return allowed;
	const edition = (await tx.editions()).find((one) => one.key === key);
	if (edition === undefined) return fail("editionNotFound", `There is no edition "${key}".`, "edition");
	const all = await tx.sections(key);
	if (!all.some((one) => one.path === path))
		return fail("sectionNotFound", `The edition ${key} has no section "${path}".`, "path");
	const below = all.filter((one) => isWithin(one.path, path)).sort((a, b) => a.path.length - b.path.length);
	return ok({ edition, path, all, below });
}

async function freePath(tx: Writes, all: readonly Section[], from: Place, to: string): Promise<Result<void>> {
	if (isWithin(to, from.path))
		return fail(
			"invalidField",
			to === from.path ? `The section stands at "${to}" already.` : "A section can not lie below itself.",
			"to",
		);
	if (all.some((one) => one.path === to))
		return fail("alreadyExists", `The edition ${from.edition} has a section "${to}" already.`, "to");
	const parent = to.slice(0, Math.max(0, to.lastIndexOf("/")));
	if (parent !== "" && !all.some((one) => one.path === parent))
		return fail("sectionNotFound", `There is no section "${parent}" for it to lie in.`, "to");
	return leadsNowhereElse(tx, from.edition, to, from.path);
}

/** An address that leads to a section for readers of before is not given to another. */
export async function leadsNowhereElse(tx: Writes, edition: string, path: string, own: string): Promise<Result<void>> {
	const target = (await tx.moves.sections(edition)).get(path);
	if (target === undefined || target === own) return ok(undefined);
	return fail(
		"alreadyExists",
		`The address of "${path}" leads to "${target}", whose stories stood there before; choose another.`,
		"path",
	);
}

async function write(
	tx: Writes,
	actor: Actor,
	now: number,
	{ edition, path, below }: Found,
	after: readonly Section[],
	target: (from: string) => string,
): Promise<Result<SectionMoved>> {
	const paths = Object.fromEntries(below.map((one) => [one.path, target(one.path)]));
	const move: SectionMove = { edition: edition.key, base: edition.base, paths };
	for (const section of below) await tx.moves.removeSection(edition.key, section.path);
	for (const section of after) await tx.putSection(section);
	const stories = await tx.moves.moveSections(move, after.length > 0);
	const entry = await tx.appendLedger({
		at: now,
		actor: actor.name,
		kind: "move",
		subject: `section:${edition.key}/${path}`,
		before: { sections: below },
		after: { ...move, sections: after, stories },
		note: "",
		contentHash: "",
	});
	return ok({ entry, stories });
}
