/** From what was typed to a paper that can be made: settings, editions, sections, each checked. */
import type { z } from "zod";
import { languageOf } from "../../core/language-tag.ts";
import { misfitsOf } from "../../core/misfit.ts";
import { Edition, PaperSettings, Section, sectionChain } from "../../core/paper.ts";
import { fail, ok, type Problem, type Result } from "../../core/result.ts";
import { sectionName } from "./section-names.ts";

/** As typed; lists in the order of the flags. */
export interface NewAnswers {
	readonly name: string;
	readonly editions: readonly string[];
	/** One for each edition, or none. */
	readonly locales: readonly string[];
	/** One for all editions, or one for each. */
	readonly zones: readonly string[];
	/** One for each edition, or none. */
	readonly bases: readonly string[];
	/** One for all editions, one for each, or none. */
	readonly datePatterns: readonly string[];
	/** Paths, each perhaps with `=Name`. */
	readonly sections: readonly string[];
}

export interface NewPlan {
	readonly settings: PaperSettings;
	readonly editions: readonly Edition[];
	readonly sections: readonly Section[];
}

export function newPlan(answers: NewAnswers): Result<NewPlan> {
	const { name, editions, locales, zones, bases, datePatterns } = answers;
	const counts: readonly [flag: string, given: readonly string[], oneForAll: boolean][] = [
		["--locale", locales, false],
		["--zone", zones, true],
		["--base", bases, false],
		["--date-pattern", datePatterns, true],
	];
	for (const [flag, { length }, oneForAll] of counts) {
		if (length === 0 || length === editions.length || (oneForAll && length === 1)) continue;
		const wanted = `${oneForAll ? "once for all editions or " : ""}once for each --edition`;
		return fail(
			"invalidField",
			`${flag} is given ${length} times for ${editions.length} editions; give it ${wanted}.`,
			flag,
		);
	}
	const twice = editions.find((key, at) => editions.indexOf(key) !== at);
	if (twice !== undefined) return fail("invalidField", `The edition ${twice} is given twice.`, "--edition");

	const faults: Problem[] = [];
	const named = name === "" ? "-" : name;
	if (name === "")
		faults.push({ code: "invalidField", detail: "--name is empty; a paper needs a name.", at: "--name" });
	const notice = `© {year} ${named}`;
	const settings = read(PaperSettings, "--name", {
		name: named,
		imprint: { publisher: named, rightsNotice: notice, softwareCredit: "Published with Broadsheet" },
		rights: { holder: named, notice },
		defaultEdition: editions[0] ?? "",
	});
	if (!settings.ok) faults.push(settings.problem);
	const made: Edition[] = [];
	for (const [at, key] of editions.entries()) {
		const pattern = datePatterns[at] ?? datePatterns[0];
		const edition = read(Edition, `The edition ${key}`, {
			key,
			name: named,
			locale: locales[at] ?? localeOf(key),
			zone: zones[at] ?? zones[0],
			base: bases[at] ?? `/${key}`,
			...(pattern === undefined ? {} : { datePattern: pattern }),
		});
		if (!edition.ok) {
			faults.push(edition.problem);
			continue;
		}
		const clash = made.find((one) => one.base === edition.value.base);
		if (clash)
			return fail(
				"invalidField",
				`The editions ${clash.key} and ${key} have the same base path ${clash.base}.`,
				"--base",
			);
		made.push(edition.value);
	}
	const sections = sectionsOf(answers.sections, made);
	if (!sections.ok) faults.push(sections.problem);
	if (settings.ok && sections.ok && faults.length === 0)
		return ok({ settings: settings.value, editions: made, sections: sections.value });
	// All at once: whoever mends one should not meet the next.
	return fail("invalidField", faults.map((fault) => fault.detail).join(" "), faults[0]?.at);
}

/** `tr` → `tr-TR`: the region where most speak the language, for dates and numbers; the key itself when it is no language. */
export function localeOf(key: string): string {
	try {
		const locale = new Intl.Locale(key);
		const { language, region } = locale.maximize();
		return locale.region === undefined && region !== undefined ? `${language}-${region}` : key;
	} catch {
		return key;
	}
}

/** Every section in every edition; parents that nobody named come before their children. */
function sectionsOf(typed: readonly string[], editions: readonly Edition[]): Result<Section[]> {
	const named = new Map(
		typed.map((text) => [text.split("=", 1)[0]?.trim() ?? "", text.split("=").slice(1).join("=").trim()]),
	);
	const paths = [
		...new Set([...named.keys()].flatMap((path) => (path === "" ? [path] : sectionChain(path).reverse()))),
	];
	const all: Section[] = [];
	for (const edition of editions) {
		for (const [position, path] of paths.entries()) {
			const name = named.get(path) || sectionName(path, languageOf(edition.locale));
			const section = read(Section, `The section "${path}"`, { edition: edition.key, path, name, position });
			if (!section.ok) return section;
			all.push(section.value);
		}
	}
	return ok(all);
}

function read<T>(schema: z.ZodType<T>, what: string, value: unknown): Result<T> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return ok(parsed.data);
	const [first] = misfitsOf(parsed.error, value);
	const field = first.at === "" ? "" : `: ${first.at}`;
	return fail("invalidField", `${what}${field}: ${first.detail}.`, first.at);
}
