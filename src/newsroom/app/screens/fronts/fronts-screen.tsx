/** All fronts: how each stands, and who works in it. */

import type { ReactNode } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import { Badge } from "../../kit/badge.tsx";
import { Link } from "../../kit/link.tsx";
import { Screen } from "../../kit/panel.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { moment } from "./moments.ts";

export function FrontsScreen(): ReactNode {
	const words = useStrings(frontsStrings);
	const language = useLanguage();
	const { fronts } = useApiNow("GET /front-drafts");
	const { editions } = useApiNow("GET /editions");
	const now = Date.now();
	return (
		<Screen title={words.title} lead={words.lead} zones={editions.map(({ zone }) => zone)}>
			{editions.map((edition) => {
				const time = (done: { readonly at: number; readonly by: string } | null) =>
					done ? words.byAt(nameOf(done.by), moment(done.at, edition.zone, language, now)) : words.never;
				return (
					<section key={edition.key} className="fr-edition" aria-label={edition.name}>
						<h2 lang={edition.locale} dir="auto">
							{edition.name}
						</h2>
						<ul className="fr-list">
							{fronts
								.filter((front) => front.edition === edition.key)
								.map((front) => (
									<li key={front.front} data-depth={front.section === "" ? 0 : front.section.split("/").length}>
										<Link to="/fronts/$front" params={{ front: front.front }} className="fr-list-name">
											{front.section === "" ? (
												words.ownFront(front.name)
											) : (
												<bdi lang={edition.locale}>{front.name}</bdi>
											)}
										</Link>
										<span className="fr-list-state">
											{front.differs ? (
												<Badge tone="warn">{words.states.differs}</Badge>
											) : (
												<span className="k-quiet">
													{front.isArranged ? words.states.asLive : words.states.unarranged}
												</span>
											)}
										</span>
										<span className="k-quiet fr-list-time">
											{front.launched ? `${words.launched}: ${time(front.launched)}` : ""}
										</span>
										<span className="fr-list-people">
											{front.people.map((person) => (
												<Badge key={person} tone="accent">
													{nameOf(person)}
												</Badge>
											))}
										</span>
									</li>
								))}
						</ul>
					</section>
				);
			})}
		</Screen>
	);
}
