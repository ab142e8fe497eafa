/** The log: one line each on standard error, as text for people or as JSON for programs. */
import { type Logger, pino } from "pino";
import type { Config } from "../config/read-config.ts";

const LEVELS: Readonly<Record<number, string>> = { 20: "debug", 30: "info", 40: "warn", 50: "error", 60: "fatal" };

export function openLog({ logLevel, logFormat }: Pick<Config, "logLevel" | "logFormat">): Logger {
	const asText = logFormat === "text" || (logFormat === "auto" && process.stderr.isTTY === true);
	const write = (line: string) => void process.stderr.write(asText ? textOf(line) : line);
	return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}

/** `14:00:01 info  a story went out  story=41`. */
export function textOf(line: string): string {
	const { level, time, msg, err, ...facts } = JSON.parse(line) as Record<string, unknown> & {
		err?: { stack?: string };
	};
	const words = Object.entries(facts).map(
		([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`,
	);
	const clock = String(time).slice(11, 19);
	const stack = err?.stack === undefined ? "" : `\n${err.stack}`;
	return `${[clock, (LEVELS[Number(level)] ?? String(level)).padEnd(5), String(msg ?? ""), ...words].join(" ")}${stack}\n`;
}
