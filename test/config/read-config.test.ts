import { describe, expect, test } from "vitest";
import { OPTION_NAMES, OPTIONS } from "../../src/config/options.ts";
import { readConfig, unknownVariables } from "../../src/config/read-config.ts";
import { expectation, readValue } from "../../src/config/read-value.ts";

function configOf(flags: Parameters<typeof readConfig>[0], env: Parameters<typeof readConfig>[1] = {}) {
	const read = readConfig(flags, env);
	if (!read.ok) throw new Error(read.problem.detail);
	return read.value;
}

describe("the configuration", () => {
	test("is the defaults when nothing is said", () => {
		const config = configOf({});
		for (const name of OPTION_NAMES) {
			expect(config[name]).toBe(OPTIONS[name].default);
			expect(config.sources[name]).toBe("default");
		}
	});

	test("takes the flag before the environment before the default, and says so", () => {
		const config = configOf({ port: "1" }, { BROADSHEET_PORT: "2", BROADSHEET_HOST: "::1" });
		expect([config.port, config.host, config.hotPages]).toEqual([1, "::1", 16]);
		expect([config.sources.port, config.sources.host, config.sources.hotPages]).toEqual([
			"flag",
			"environment",
			"default",
		]);
	});

	test("counts an empty variable as absent", () => {
		expect(configOf({}, { BROADSHEET_PORT: "" }).port).toBe(8080);
	});

	test("refuses a bad value with its name, the value, and what is expected", () => {
		const flag = readConfig({ port: "eighty" }, {});
		expect(flag).toMatchObject({
			ok: false,
			problem: { detail: '--port is "eighty", but it takes a whole number from 0 to 65535.' },
		});
		const variable = readConfig({}, { BROADSHEET_LOG_LEVEL: "loud" });
		expect(variable).toMatchObject({ ok: false, problem: { at: "BROADSHEET_LOG_LEVEL" } });
	});

	test.each([
		["port", "65536"],
		["port", "-1"],
		["port", "1e3"],
		["hotPages", "16 MiB"],
		["trustProxy", "true"],
		["site", "paper.example"],
		["site", "https://paper.example/en"],
		["site", "https://user@paper.example"],
		["purgeUrl", "ftp://cache.example/"],
		["data", " "],
	] as const)("%s does not take %j", (name, typed) => {
		expect(readValue(OPTIONS[name], typed)).toEqual({ ok: false, expected: expectation(OPTIONS[name]) });
	});

	test("writes an origin as browsers do", () => {
		expect(configOf({ site: "https://Paper.Example:443/" }).site).toBe("https://paper.example");
	});

	test("finds variables that look like options and are none", () => {
		expect(
			unknownVariables({ BROADSHEET_PROT: "1", BROADSHEET_PORT: "1", PATH: "", BROADSHEET_LAUNCHER: "7" }),
		).toEqual(["BROADSHEET_PROT"]);
	});
});

describe("the table of options", () => {
	test("names each flag and variable once, in the same words as the key", () => {
		for (const name of OPTION_NAMES) {
			const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
			expect(OPTIONS[name].flag).toBe(`--${words}`);
			expect(OPTIONS[name].env).toBe(`BROADSHEET_${words.replaceAll("-", "_").toUpperCase()}`);
		}
	});
});
