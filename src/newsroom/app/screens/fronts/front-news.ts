/** What others do to the front while one works on it, and what became of one's own work between theirs. */

import { useMemo } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { DraftContainer } from "../../../../core/fronts/draft.ts";
import { announce } from "../../kit/announce.ts";
import { toast } from "../../kit/toast.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { didInWords } from "./in-words.ts";
import type { Change, FrontNews } from "./use-front.ts";

/** How long it is shown who has just changed something, in milliseconds. */
const FRESH = 15_000;

export function useFrontNews(): FrontNews {
	const words = useStrings(frontsStrings);
	return useMemo(
		() => ({
			effects(effects) {
				for (const effect of effects) {
					if (effect.outcome === "impossible")
						toast({ title: words.impossible.title, detail: words.impossible[effect.why], tone: "bad" });
					else if (effect.over.length > 0) {
						const by = [...new Set(effect.over.map((one) => nameOf(one.by)))].join(", ");
						toast({ title: words.overTitle, detail: words.over(by) });
					} else if (effect.adjusted) toast({ title: words.adjustedTitle, detail: words.adjusted });
					else if (effect.twice !== "") toast({ title: words.twiceTitle, detail: words.twice });
				}
			},
			others(changes) {
				const said = changes.map((change) => words.announce.other(nameOf(change.by), didInWords(change, words)));
				announce(said.join(". "));
			},
		}),
		[words],
	);
}

/** Who has just changed a container or pin, by its id. */
export function newsOf(
	news: readonly Change[],
	containers: readonly DraftContainer[],
	now: number,
): { readonly byOf: (id: string) => string[] } {
	const fresh = new Map<string, string>();
	for (const { at, by, operation } of news) {
		if (now - at > FRESH) continue;
		const id =
			operation.do === "pin"
				? operation.pin.id
				: operation.do === "move" || operation.do === "setPin"
					? operation.pin
					: operation.do === "addContainer"
						? operation.container.id
						: operation.do === "moveContainer" || operation.do === "setContainer"
							? operation.container
							: "";
		if (id !== "") fresh.set(id, nameOf(by));
	}
	const has = new Set(containers.flatMap((one) => [one.id, ...one.pins.map((pin) => pin.id)]));
	return { byOf: (id) => (has.has(id) && fresh.has(id) ? [fresh.get(id) ?? ""] : []) };
}
