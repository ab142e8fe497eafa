/** Changes to the paper itself: settings, editions, sections, concepts; each is one entry in the ledger. */

import type { LedgerEntry, LedgerKind } from "../core/ledger.ts";
import { canonicalJson } from "../core/ledger.ts";
import { misfitsOf } from "../core/misfit.ts";
import type { Concept, Edition, PaperSettings, Section } from "../core/paper.ts";
import { SectionPath } from "../core/paper.ts";
import type { Permission } from "../core/permissions.ts";
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { Writes } from "../store/store.ts";
import type { Actor } from "./actor.ts";
import { allow, EVERYWHERE, type Where } from "./actor.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { DeskContext } from "./context.ts";
import { leadsNowhereElse } from "./move-section.ts";

/** Writes a changed document and its entry; nothing at all when it did not change. */
async function record(
	tx: Writes,
	actor: Actor,
	now: number,
	kind: LedgerKind,
	subject: string,
	before: unknown,
	after: unknown,
	put: () => Promise<void>,
): Promise<LedgerEntry | null> {
	if (canonicalJson(before ?? null) === canonicalJson(after)) return null;
	await put();
	return tx.appendLedger({
		at: now,
		actor: actor.name,
		kind,
		subject,
		before: before ?? null,
		after,
		note: "",
		contentHash: "",
	});
}

function command<T>(
	desk: DeskContext,
	actor: Actor,
	permission: Permission,
	work: (tx: Writes, now: number) => Promise<Result<T>>,
	where?: Where,
): Promise<Result<T>> {
	return desk.store.write(async (tx) => {
		const allowed = allow(actor, permission, where);
		return allowed.ok ? work(tx, desk.clock()) : allowed;
	});
}

/** The entry, or null when nothing changed. */
export type Changed = LedgerEntry | null;

/** Looks at what is stored before it is replaced, in the same transaction. */
type Check<Document> = (stored: Document | null) => Result<void>;
const always = () => ok(undefined);

export function changeSettings(
	desk: DeskContext,
	actor: Actor,
	settings: PaperSettings,
	check: Check<PaperSettings> = always,
): Promise<Result<Changed>> {
	const work = async (tx: Writes, now: number) => {
		const checked = check(await tx.settings());
		return checked.ok ? ok(await changeSettingsIn(tx, actor, settings, now)) : checked;
	};
	return command(desk, actor, "paper.write", work, EVERYWHERE);
}

export async function changeSettingsIn(
	tx: Writes,
	actor: Actor,
	settings: PaperSettings,
	now: number,
): Promise<Changed> {
	return record(tx, actor, now, "settings", "settings", await tx.settings(), settings, () => tx.putSettings(settings));
}

export function changeEdition(desk: DeskContext, actor: Actor, edition: Edition): Promise<Result<Changed>> {
	return command(desk, actor, "paper.write", async (tx, now) => changeEditionIn(tx, actor, edition, now));
}

export async function changeEditionIn(
	tx: Writes,
	actor: Actor,
	edition: Edition,
	now: number,
	check: Check<Edition> = always,
): Promise<Result<Changed>> {
	const all = await tx.editions();
	const before = all.find((one) => one.key === edition.key) ?? null;
	const checked = check(before);
	if (!checked.ok) return checked;
	const menus = await menusLead(tx, edition);
	if (!menus.ok) return menus;
	const allowed = allow(actor, "paper.write", before ? { edition: edition.key, section: "" } : EVERYWHERE);
	if (!allowed.ok) return allowed;
	const clash = all.find((one) => one.base === edition.base && one.key !== edition.key);
	if (clash)
		return fail("alreadyExists", `The edition ${clash.key} has the base path ${edition.base} already.`, "base");
	if (before && before.base !== edition.base)
		return fail(
			"invalidField",
			`The base path of the edition ${edition.key} is ${before.base} and stays so: every address begins with it.`,
			"base",
		);
	if (before && before.zone !== edition.zone)
		return fail(
			"invalidField",
			`The time zone of the edition ${edition.key} is ${before.zone} and stays so: its archive is by days of that zone.`,
			"zone",
		);
	const position = before ? all.findIndex((one) => one.key === edition.key) : all.length;
	return ok(
		await record(tx, actor, now, "edition", `edition:${edition.key}`, before, edition, () =>
			tx.putEdition(edition, position),
		),
	);
}

/** The sections that an edition's menus name must be there, or have been. */
async function menusLead(tx: Writes, { key, menus }: Edition): Promise<Result<void>> {
	if (menus === undefined) return ok(undefined);
	const known = new Set([...(await tx.sections(key)).map((one) => one.path), ...(await tx.moves.sections(key)).keys()]);
	for (const [menu, entries] of Object.entries(menus))
		for (const [index, entry] of entries.entries())
			if ("section" in entry && !known.has(entry.section))
				return fail(
					"sectionNotFound",
					`The edition ${key} has no section "${entry.section}".`,
					`menus.${menu}.${index}.section`,
				);
	return ok(undefined);
}

/** Puts the editions into an order: that of their links on every page. */
export function orderEditions(desk: DeskContext, actor: Actor, keys: readonly string[]): Promise<Result<Changed>> {
	const work = async (tx: Writes, now: number): Promise<Result<Changed>> => {
		const all = await tx.editions();
		const before = all.map((one) => one.key);
		if ([...keys].sort().join() !== [...before].sort().join())
			return fail("invalidField", `Name each edition once: ${before.join(", ")}.`, "keys");
		const entry = await record(tx, actor, now, "edition", "editions", before, keys, async () => {
			for (const edition of all) await tx.putEdition(edition, keys.indexOf(edition.key));
		});
		return ok(entry);
	};
	return command(desk, actor, "paper.write", work, EVERYWHERE);
}

export function changeSection(desk: DeskContext, actor: Actor, section: Section): Promise<Result<Changed>> {
	return command(desk, actor, "paper.write", async (tx, now) => changeSectionIn(tx, actor, section, now));
}

export async function changeSectionIn(
	tx: Writes,
	actor: Actor,
	section: Section,
	now: number,
	check: Check<Section> = always,
): Promise<Result<Changed>> {
	const allowed = allow(actor, "paper.write", { edition: section.edition, section: section.path });
	if (!allowed.ok) return allowed;
	const path = SectionPath.safeParse(section.path);
	if (!path.success)
		return fail(
			"invalidField",
			`"${section.path}" can not be a section path: ${misfitsOf(path.error, section.path)[0].detail}.`,
			"path",
		);
	if (!(await tx.editions()).some((one) => one.key === section.edition))
		return fail("editionNotFound", `There is no edition "${section.edition}".`, "edition");
	const all = await tx.sections(section.edition);
	const parent = section.path.includes("/") ? section.path.slice(0, section.path.lastIndexOf("/")) : "";
	if (parent !== "" && !all.some((one) => one.path === parent))
		return fail(
			"sectionNotFound",
			`The section "${section.path}" lies in "${parent}", which does not exist; create that first.`,
			"path",
		);
	const before = all.find((one) => one.path === section.path) ?? null;
	const checked = check(before);
	if (!checked.ok) return checked;
	const free = await leadsNowhereElse(tx, section.edition, section.path, section.path);
	if (!free.ok) return free;
	return ok(
		await record(tx, actor, now, "section", `section:${section.edition}/${section.path}`, before, section, () =>
			tx.putSection(section),
		),
	);
}

export function changeConcept(
	desk: DeskContext,
	actor: Actor,
	concept: Concept,
	check: Check<Concept> = always,
): Promise<Result<Changed>> {
	return command(desk, actor, "story.write", (tx, now) => replaceConceptIn(tx, actor, concept, now, check));
}

/** As people change it: what was merged stays merged. */
export async function replaceConceptIn(
	tx: Writes,
	actor: Actor,
	concept: Concept,
	now: number,
	check: Check<Concept> = always,
): Promise<Result<Changed>> {
	const before = await tx.concept(concept.key);
	const checked = check(before);
	if (!checked.ok) return checked;
	if (before?.mergedInto !== concept.mergedInto)
		return before?.mergedInto === undefined
			? fail("invalidField", "Concepts are merged by POST /concepts/:key/merge.", "mergedInto")
			: fail("wrongState", `"${concept.key}" was merged into "${before.mergedInto}"; change that one.`);
	return ok(await changeConceptIn(tx, actor, concept, now));
}

export async function changeConceptIn(tx: Writes, actor: Actor, concept: Concept, now: number): Promise<Changed> {
	return record(tx, actor, now, "concept", `concept:${concept.key}`, await tx.concept(concept.key), concept, () =>
		tx.putConcept(concept),
	);
}

/** Enters the year of each edition's zone when it has turned, because rights notices name it. Returns the entries made. */
export function noteYear(desk: DeskContext, year: number): Promise<readonly LedgerEntry[]> {
	return desk.store.write(async (tx) => {
		const last = await tx.lastEntry("year", "year");
		if (last?.after === year) return [];
		return [
			await tx.appendLedger({
				at: desk.clock(),
				actor: "system",
				kind: "year",
				subject: "year",
				before: last?.after ?? null,
				after: year,
				note: "",
				contentHash: "",
			}),
		];
	});
}

/** Several changes of one kind, all or none. */
export function changeEach<Item, Done>(
	desk: DeskContext,
	actor: Actor,
	permission: Permission,
	items: readonly Item[],
	change: (tx: Writes, item: Item, now: number) => Promise<Result<Done>>,
): Promise<Result<readonly Done[]>> {
	return allOrNothing(desk, async (tx) => {
		const allowed = allow(actor, permission);
		if (!allowed.ok) return allowed;
		const done: Done[] = [];
		for (const item of items) {
			const result = await change(tx, item, desk.clock());
			if (!result.ok) return result;
			done.push(result.value);
		}
		return ok(done);
	});
}
