/** `broadsheet new`: an empty paper, from flags or from what is asked on the terminal. */
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { languageOf } from "../../core/language-tag.ts";
import { ok } from "../../core/result.ts";
import { SYSTEM } from "../../desk/actor.ts";
import { allOrNothing } from "../../desk/all-or-nothing.ts";
import { changeEditionIn, changeSectionIn, changeSettingsIn } from "../../desk/change-paper.ts";
import type { DeskContext } from "../../desk/context.ts";
import { askForMissing, ownLocale, ownZone } from "../new/ask.ts";
import { type NewAnswers, type NewPlan, newPlan } from "../new/new-plan.ts";
import type { Outcome } from "../outcome.ts";
import { done, EXIT, refuse, refusedBy } from "../outcome.ts";
import { paperFolders } from "../paper-folders.ts";
import type { Call } from "../program.ts";
import { withPaper } from "../with-paper.ts";

const HELP = 'See "broadsheet new --help".';

export async function newPaper({ config, flags, args }: Call): Promise<Outcome> {
	const data = resolve(args[0] ?? config.data);
	if (existsSync(paperFolders(data).database)) {
		return refuse(EXIT.couldNot, `No paper was made in ${data}.`, "There is one already.", "Name another folder.");
	}
	const typed = answersOf(flags);
	const given = flags.yes === true ? withOwn(typed, flags.name === undefined ? basename(data) : typed.name) : typed;
	const missing = missingFlags(given).filter((flag) => flag !== "--name" || flags.name === undefined);
	let answers: NewAnswers | null = given;
	if (flags.yes !== true && flags.json !== true && process.stdin.isTTY === true) answers = await askForMissing(given);
	else if (missing.length > 0 && flags.yes !== true) {
		const known = { ...given, name: flags.name === undefined ? "-" : given.name };
		const plan = newPlan(withDefaults({ ...known, zones: given.zones.length > 0 ? given.zones : ["UTC"] }));
		const why = "Nobody can be asked for it here: this is no terminal, or --json was given.";
		const faults = plan.ok ? "" : ` ${plan.problem.detail}`;
		return refuse(EXIT.wrongUsage, `Not given: ${missing.join(", ")}.${faults}`, `${why} --yes takes defaults.`, HELP);
	}
	if (answers === null) return refuse(EXIT.wrongUsage, "No paper was made.", "The questions were not answered.", HELP);
	const plan = newPlan(withDefaults(answers));
	if (!plan.ok) return refuse(EXIT.wrongUsage, "No paper was made.", plan.problem.detail, HELP);
	return withPaper(data, { create: true }, async ({ desk }) => {
		const made = await make(desk, plan.value);
		return made.ok ? told(data, plan.value) : refusedBy(made.problem, `No paper was made in ${data}.`);
	});
}

function answersOf(flags: Call["flags"]): NewAnswers {
	const list = (name: string) => (flags[name] as readonly string[] | undefined) ?? [];
	return {
		name: String(flags.name ?? "").trim(),
		editions: list("edition"),
		locales: list("locale"),
		zones: list("zone"),
		bases: list("base"),
		datePatterns: list("datePattern"),
		sections: list("section"),
	};
}

/** What nobody said: the name as given here, and an edition in the language, region and time zone of this machine. */
function withOwn(typed: NewAnswers, name: string): NewAnswers {
	const { locales, zones, editions } = typed;
	const own = locales.length > 0 ? locales : [ownLocale()];
	const made = editions.length > 0 ? { editions } : { editions: own.map(languageOf), locales: own };
	return { ...typed, ...made, name, zones: zones.length > 0 ? zones : [ownZone()] };
}

function missingFlags({ name, editions, zones }: NewAnswers): string[] {
	return [
		name === "" ? "--name" : "",
		editions.length === 0 ? "--edition" : "",
		zones.length === 0 ? "--zone" : "",
	].filter(Boolean);
}

/** A paper without a section could not publish anything. */
function withDefaults(answers: NewAnswers): NewAnswers {
	return answers.sections.length > 0 ? answers : { ...answers, sections: ["news"] };
}

function make(desk: DeskContext, { settings, editions, sections }: NewPlan) {
	return allOrNothing(desk, async (tx) => {
		const now = desk.clock();
		await changeSettingsIn(tx, SYSTEM, settings, now);
		for (const edition of editions) {
			const made = await changeEditionIn(tx, SYSTEM, edition, now);
			if (!made.ok) return made;
		}
		for (const section of sections) {
			const made = await changeSectionIn(tx, SYSTEM, section, now);
			if (!made.ok) return made;
		}
		return ok(undefined);
	});
}

function told(data: string, { settings, editions, sections }: NewPlan): Outcome {
	const json = {
		data,
		name: settings.name,
		editions: editions.map(({ key, locale, zone, base, datePattern }) => ({ key, locale, zone, base, datePattern })),
		sections: sections.map(({ edition, path, name }) => ({ edition, path, name })),
	};
	const text = [
		`${settings.name} is in ${data}, with ${editions.map(({ key, base }) => `the edition ${key} at ${base}`).join(", ")}.`,
		"Next:",
		`  broadsheet token create --data ${data} --role editor   a token for whoever writes through the API`,
		`  broadsheet start --data ${data}                        serve it`,
	];
	return done(json, text.join("\n"));
}
