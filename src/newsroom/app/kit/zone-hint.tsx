/** Says whose time a screen's times are, where that is not the time of whoever looks. */
import type { ReactNode } from "react";
import { isElsewhere, placeOfZone } from "../paper-time.ts";
import { kitStrings } from "../strings/kit/strings.ts";
import { LOCALES } from "../strings/language.ts";
import { listIn } from "../strings/list-in.ts";
import { useLanguage, useStrings } from "../strings/use-strings.ts";

/** `zones`: those of the times that are shown; with several, each time is of its own edition. */
export function ZoneHint({ zones }: { readonly zones: readonly string[] }): ReactNode {
	const words = useStrings(kitStrings);
	const language = useLanguage();
	const all = [...new Set(zones)];
	if (!all.some((zone) => isElsewhere(zone))) return null;
	const places = listIn(LOCALES[language], all.map(placeOfZone));
	return <p className="k-hint">{all.length === 1 ? words.timesOf(places) : words.timesByEdition(places)}</p>;
}
