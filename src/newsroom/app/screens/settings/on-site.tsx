/** Where a concept stands on the site, and how many stories it has there. */
import type { ReactNode } from "react";
import { personAddress, topicAddress } from "../../../../core/addresses.ts";
import { Panel } from "../../kit/panel.tsx";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useApiNow } from "../../use-api.ts";
import type { Concept } from "./types.ts";

export function OnSite({ concept }: { readonly concept: Concept }): ReactNode {
	const words = useStrings(settingsStrings).concepts;
	const { editions } = useApiNow("GET /editions");
	const { data } = useApi("GET /concepts/:key/uses", { params: { key: concept.key } });
	const pages = (data?.editions ?? []).flatMap(({ edition: key, about, by }) => {
		const edition = editions.find((one) => one.key === key);
		if (!edition) return [];
		return [
			...(by > 0 ? [{ address: personAddress(edition, concept.key), count: by, edition }] : []),
			...(about > 0 ? [{ address: topicAddress(edition, concept.key), count: about, edition }] : []),
		];
	});
	return (
		<Panel title={words.onSite}>
			{pages.length === 0 ? <p className="k-quiet">{words.noStories}</p> : null}
			<ul className="s-pages">
				{pages.map(({ address, count, edition }) => (
					<li key={address}>
						<span lang={edition.locale}>{edition.name}</span>
						<a className="k-link" href={address} target="_blank" rel="noopener" dir="ltr">
							{address}
						</a>
						<span className="k-quiet">{words.uses(count)}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}
