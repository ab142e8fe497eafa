/** What readers will see change, in words. */
import type { ReactNode } from "react";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { changeInWords, type PageChange } from "./in-words.ts";

export function ChangesList({ changes }: { readonly changes: readonly PageChange[] }): ReactNode {
	const words = useStrings(frontsStrings);
	if (changes.length === 0) return <p className="k-quiet">{words.changes.none}</p>;
	return (
		<>
			<p className="k-quiet">{words.changes.lead}</p>
			<ul className="fr-changes">
				{changes.map((change) => (
					<li
						key={`${change.change} ${change.containerId} ${"story" in change ? change.story : ""}`}
						data-change={change.change}
					>
						{changeInWords(change, words)}
					</li>
				))}
			</ul>
		</>
	);
}
