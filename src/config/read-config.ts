/** Options from flags, then the environment, then defaults; each value with where it came from. */
import type { Result } from "../core/result.ts";
import { fail, ok } from "../core/result.ts";
import type { ConfigValues, OptionName } from "./options.ts";
import { OPTION_NAMES, OPTIONS } from "./options.ts";
import { readValue } from "./read-value.ts";

export type Source = "flag" | "environment" | "default";

export interface Config extends ConfigValues {
	readonly sources: Readonly<Record<OptionName, Source>>;
}

/** Values as they were typed. */
export type Flags = Readonly<Partial<Record<OptionName, string>>>;
export type Environment = Readonly<Record<string, string | undefined>>;

/** Fails with the first value that is not what its option takes. An empty variable counts as absent. */
export function readConfig(flags: Flags, env: Environment): Result<Config> {
	const values: Partial<Record<OptionName, string | number>> = {};
	const sources: Partial<Record<OptionName, Source>> = {};
	for (const name of OPTION_NAMES) {
		const option = OPTIONS[name];
		const flag = flags[name];
		const variable = env[option.env] || undefined;
		const typed = flag ?? variable;
		sources[name] = flag !== undefined ? "flag" : variable !== undefined ? "environment" : "default";
		if (typed === undefined) {
			values[name] = option.default;
			continue;
		}
		const where = flag === undefined ? option.env : option.flag;
		const value = readValue(option, typed);
		if (!value.ok) return fail("invalidField", `${where} is "${typed}", but it takes ${value.expected}.`, where);
		values[name] = value.value;
	}
	return ok({ ...(values as ConfigValues), sources: sources as Record<OptionName, Source> });
}

/** Variables that the launcher and the benchmarks use among themselves. */
const INTERNAL: readonly string[] = ["BROADSHEET_LAUNCHER", "BROADSHEET_BENCH_ROOT"];

/** Variables that look like options and are none. */
export function unknownVariables(env: Environment): readonly string[] {
	const known = new Set<string>([...OPTION_NAMES.map((name) => OPTIONS[name].env), ...INTERNAL]);
	return Object.keys(env).filter((name) => name.startsWith("BROADSHEET_") && !known.has(name));
}
