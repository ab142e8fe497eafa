/** What every part of a page draws with: the edition's language, its words and its way to write times. Made once per generation. */
import { formatPattern, isoWithOffset } from "../../../../core/date-style.ts";
import { languageOf } from "../../../../core/language-tag.ts";
import type { Imprint } from "../../../../core/paper.ts";
import { type Direction, directionOf, type ScriptGroup, scriptOf } from "../../../strings/direction.ts";
import { type Strings, stringsFor } from "../../../strings/strings.ts";
import type { Chrome } from "../../../theme.ts";

export interface Context {
	readonly chrome: Chrome;
	/** BCP 47 tag for `lang`. */
	readonly lang: string;
	readonly direction: Direction;
	/** Family of scripts, for the type scale. */
	readonly script: ScriptGroup;
	readonly t: Strings["t"];
	/** The time of a story as the edition writes it. */
	readonly stamp: (instant: number) => string;
	/** A moment by another CLDR pattern, in the edition's zone and language. */
	readonly date: (pattern: string, instant: number) => string;
	/** ISO 8601 with the zone's offset, for `datetime`. */
	readonly iso: (instant: number) => string;
	/** The paper's imprint with what the edition says differently. */
	readonly imprint: Imprint;
}

const contexts = new WeakMap<Chrome, Context>();

export function contextOf(chrome: Chrome): Context {
	const known = contexts.get(chrome);
	if (known) return known;
	const { locale, zone, datePattern, imprint } = chrome.edition;
	const context: Context = {
		chrome,
		lang: locale,
		direction: directionOf(locale),
		script: scriptOf(locale),
		t: stringsFor(locale).t,
		stamp: (instant) => formatPattern(datePattern, instant, zone, locale),
		date: (pattern, instant) => formatPattern(pattern, instant, zone, locale),
		iso: (instant) => isoWithOffset(instant, zone),
		imprint: { ...chrome.paper.imprint, ...withoutEmpty(imprint) },
	};
	contexts.set(chrome, context);
	return context;
}

function withoutEmpty(imprint: Partial<Imprint>): Partial<Imprint> {
	return Object.fromEntries(Object.entries(imprint).filter(([, text]) => text !== ""));
}

/** Something drawn once per generation and then kept for as long as its chrome lives. */
export function oncePerChrome<T>(draw: (context: Context) => T): (chrome: Chrome) => T {
	const kept = new WeakMap<Chrome, T>();
	return (chrome) => {
		let drawn = kept.get(chrome);
		if (drawn === undefined) {
			drawn = draw(contextOf(chrome));
			kept.set(chrome, drawn);
		}
		return drawn;
	};
}

const languageNames = new Map<string, string>();

/** A language's name in that language, with a capital where it has them: `Türkçe`, `العربية`. */
export function ownLanguageName(locale: string): string {
	let name = languageNames.get(locale);
	if (name === undefined) {
		name = capitalised(new Intl.DisplayNames([locale], { type: "language" }).of(languageOf(locale)) ?? locale, locale);
		languageNames.set(locale, name);
	}
	return name;
}

/** With a capital at its head, as a line of its own begins. */
export function capitalised(text: string, locale: string): string {
	return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
