/** `broadsheet config`: every option, its value and where it came from. */

import type { Option } from "../../config/option.ts";
import { OPTION_NAMES, OPTIONS } from "../../config/options.ts";
import { unknownVariables } from "../../config/read-config.ts";
import type { Outcome } from "../outcome.ts";
import { done } from "../outcome.ts";
import type { Call } from "../program.ts";
import { columns } from "../terminal.ts";

export async function config({ config, terminal }: Call): Promise<Outcome> {
	const unknown = unknownVariables(process.env);
	for (const name of unknown) terminal.warn(`${name} is set, but there is no such option; it has no effect.`);
	const options = OPTION_NAMES.map((name) => {
		const option: Option = OPTIONS[name];
		const value = option.secret === true && config[name] !== "" ? "(set)" : config[name];
		const unit = option.kind === "number" ? option.unit : undefined;
		return { name, value, ...(unit ? { unit } : {}), source: config.sources[name], flag: option.flag, env: option.env };
	});
	const rows = options.map(({ flag, value, unit, source, env }) => [
		flag,
		value === "" ? "-" : `${value}${unit ? ` ${unit}` : ""}`,
		source === "default" ? "default" : source === "flag" ? "from its flag" : `from ${env}`,
	]);
	return done({ options, unknownVariables: unknown }, columns(rows));
}
