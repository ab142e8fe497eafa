/** What happened to a story in public: what readers were told, and every page that it reached. */

import type { ReactNode } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Badge, type Tone } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { ReportView } from "./report-view.tsx";
import { bothTimes } from "./times.ts";

type Publication = AnswerOf<"GET /stories/:id/publications">["publications"][number];

const TONES: Readonly<Record<Publication["toldAs"], Tone>> = {
	quiet: "neutral",
	update: "accent",
	correction: "warn",
	withdrawal: "bad",
	reinstatement: "good",
};

export interface PublicationsListProps {
	readonly story: number;
	readonly zone: string;
	readonly locale: string;
	readonly onCompare: (from: number, to: number) => void;
}

export function PublicationsList({ story, zone, locale, onCompare }: PublicationsListProps): ReactNode {
	const words = useStrings(publishingStrings);
	const language = useLanguage();
	const { publications } = useApiNow("GET /stories/:id/publications", { params: { id: story }, query: { limit: 200 } });
	if (publications.length === 0) return <EmptyState title={words.record.nothingPublic} />;
	return (
		<ol className="pb-record">
			{publications.map((one, at) => {
				const earlier = publications.slice(at + 1).find(({ revision }) => revision !== null);
				const kind = one.kind === "publish" && one.toldAs === "quiet" ? "first" : one.toldAs;
				return (
					<li key={one.seq}>
						<div className="k-row">
							<Badge tone={kind === "first" ? "good" : TONES[one.toldAs]}>{words.record.kinds[kind]}</Badge>
							<span className="k-quiet">
								{words.record.by(nameOf(one.actor), bothTimes(zone, one.at, language, words.here))}
							</span>
						</div>
						{one.told === "" ? null : (
							<p className="pb-told" lang={locale} dir="auto">
								{one.told}
							</p>
						)}
						{one.revision !== null && earlier?.revision && earlier.revision !== one.revision ? (
							<div>
								<Button look="quiet" size="small" onPress={() => onCompare(earlier.revision ?? 0, one.revision ?? 0)}>
									{words.record.compared}
								</Button>
							</div>
						) : null}
						{one.report === null ? (
							<p className="k-quiet">{words.report.none}</p>
						) : (
							<details>
								<summary>{one.toldAs === "withdrawal" ? words.report.cleaned : words.report.title}</summary>
								<ReportView report={one.report} isOpen={one.toldAs === "withdrawal"} />
							</details>
						)}
					</li>
				);
			})}
		</ol>
	);
}
