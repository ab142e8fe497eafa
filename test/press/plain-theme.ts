/** A theme that shows everything it is given as JSON: a difference in any fact is a difference of the page. */
import type { Chrome, Theme } from "../../src/render/theme.ts";

export interface Drawing {
	/** What was drawn, for example `story en 41`. */
	readonly what: string;
}

const flat = (_name: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

/** `drawn` is told of each drawing before it is made. */
export function plainTheme(drawn: (what: string) => void = () => {}): Theme {
	const show = (what: string, view: unknown, { edition, paper, sections, year }: Chrome): string => {
		drawn(`${what.split(" ")[0]} ${edition.key}${what.slice(what.split(" ")[0]?.length ?? 0)}`);
		return `<!doctype html>\n${JSON.stringify({ view, paper: paper.name, sections: sections.map((one) => one.name), year }, flat)}\n`;
	};
	return {
		name: "plain",
		story: (view, chrome) => show(`story ${view.facts.story}`, view, chrome),
		front: (view, chrome) => show(`front ${view.section?.path ?? ""}`, view, chrome),
		list: (view, chrome) => show(`list ${view.address}`, view, chrome),
		archive: (view, chrome) => show("archive", view, chrome),
		corrections: (view, chrome) => show("corrections", view, chrome),
		history: (view, chrome) => show(`history ${view.facts.story}`, view, chrome),
		imprint: (chrome) => show("imprint", null, chrome),
		notFound: (chrome) => show("notFound", null, chrome),
		gone: (view, chrome) => show(`gone ${view.address}`, view, chrome),
		contentSecurityPolicy: () => "default-src 'self'",
	};
}
