/** What will happen where, before anything is done. */
import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export type Plan = AnswerOf<"GET /stories/:id/plan">;

export function PlanView({ plan }: { readonly plan: Plan }): ReactNode {
	const words = useStrings(publishingStrings).publish;
	return (
		<dl className="pb-plan">
			<div>
				<dt>{words.willAddress}</dt>
				<dd>
					<bdi className="pb-address">{decodeURI(plan.address)}</bdi>
					{plan.movesFrom === "" ? null : <span className="k-hint">{words.willMove(decodeURI(plan.movesFrom))}</span>}
				</dd>
			</div>
			<div>
				<dt>{words.willFronts}</dt>
				<dd>
					<PlannedFronts plan={plan} />
				</dd>
			</div>
			<div>
				<dt>{words.willLists}</dt>
				<dd>
					<ul>
						{plan.lists.map(({ path, name, feeds }) => (
							<li key={path}>
								<span dir="auto">{name}</span>{" "}
								<span className="k-quiet">
									{feeds.length === 0 ? words.withoutFeeds : words.willFeeds(feeds.length)}
								</span>
							</li>
						))}
					</ul>
					{plan.lists.some(({ feeds }) => feeds.length > 0) ? <p className="k-hint">{words.feedsLater}</p> : null}
				</dd>
			</div>
		</dl>
	);
}

export function PlannedFronts({ plan }: { readonly plan: Plan }): ReactNode {
	const words = useStrings(publishingStrings).publish;
	if (plan.fronts.length === 0) return <span className="k-quiet">{words.willNoFronts}</span>;
	return (
		<ul>
			{plan.fronts.map(({ path, name, before, after }) => {
				const place = after ?? before;
				const [Icon, did] =
					after === null
						? [ArrowDownRight, words.willLeave]
						: before === null
							? [ArrowUpRight, words.willCome]
							: [ArrowRight, words.willStay];
				return (
					<li key={path}>
						<Icon className="pb-mirrored" aria-hidden="true" size={14} /> <span dir="auto">{name}</span>{" "}
						<span className="k-quiet">
							{did}
							{place ? `, ${words.willFrontPlace(place.container, place.place)}` : ""}
						</span>
					</li>
				);
			})}
		</ul>
	);
}
