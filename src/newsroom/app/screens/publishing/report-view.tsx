/** What a publication did: every page that it reached, by kind, and how long it took. */
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { LOCALES } from "../../strings/language.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";

export type Report = AnswerOf<"GET /ledger/:seq/report">;
type Surface = Report["surfaces"][number];

const GROUPS = {
	story: "story",
	history: "story",
	front: "front",
	feed: "feed",
	topic: "topic",
	month: "lists",
	day: "lists",
	archive: "lists",
	monthMap: "maps",
	newsMap: "maps",
	mapIndex: "maps",
} as const satisfies Record<string, string>;
const ORDER = ["story", "front", "topic", "lists", "feed", "maps", "other"] as const;
type Group = (typeof ORDER)[number];

const groupOf = (kind: string): Group => (Object.hasOwn(GROUPS, kind) ? GROUPS[kind as keyof typeof GROUPS] : "other");

export function ReportView({
	report,
	isOpen = false,
}: {
	readonly report: Report;
	readonly isOpen?: boolean;
}): ReactNode {
	const words = useStrings(publishingStrings).report;
	const language = useLanguage();
	const groups = Map.groupBy(report.surfaces, ({ kind }) => groupOf(kind));
	const ms = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 }).format(Math.max(1, report.ms));
	return (
		<div className="pb-report">
			<p>
				{words.took(report.surfaces.length, ms)}
				{report.together > 1 ? <span className="k-quiet"> · {words.together(report.together - 1)}</span> : null}
			</p>
			{ORDER.map((group) => {
				const surfaces = groups.get(group) ?? [];
				return surfaces.length === 0 ? null : (
					<Surfaces key={group} title={words.kinds[group]} surfaces={surfaces} isOpen={isOpen} did={words.did} />
				);
			})}
			<p className="k-hint">{words.notListed}</p>
		</div>
	);
}

function Surfaces({
	title,
	surfaces,
	isOpen,
	did,
}: {
	readonly title: string;
	readonly surfaces: readonly Surface[];
	readonly isOpen: boolean;
	readonly did: Readonly<Record<Surface["did"], string>>;
}): ReactNode {
	return (
		<details open={isOpen}>
			<summary>
				{title} <span className="k-count">{surfaces.length}</span>
			</summary>
			<ul>
				{surfaces.map((one) => (
					<li key={one.path}>
						<a className="k-link" href={one.path} target="_blank" rel="noreferrer">
							<bdi className="pb-address">{decodeURI(one.path)}</bdi>
						</a>{" "}
						<span className="k-quiet">{did[one.did]}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
