/** A story in the desk's list: what it is, how it stands, who is on it, and what is due. */

import { Clock, Lock, MessageSquare, PenLine, TriangleAlert } from "lucide-react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { Edition } from "../../../../core/paper.ts";
import { Badge, StateBadge } from "../../kit/badge.tsx";
import { deskStrings } from "../../strings/desk/strings.ts";
import { listIn } from "../../strings/list-in.ts";
import { number, useLanguage, useStrings } from "../../strings/use-strings.ts";
import { moment } from "../fronts/moments.ts";
import { StoryLink } from "./story-link.tsx";
import type { DeskRow } from "./use-desk.ts";
import type { People } from "./use-presence.ts";

interface RowProps {
	readonly row: DeskRow;
	readonly edition: Edition | undefined;
	/** Shown only where there are several. */
	readonly showsEdition: boolean;
	readonly sectionName: string;
	readonly people: People;
	readonly now: number;
	readonly isGone: boolean;
}

export function Row({ row, edition, showsEdition, sectionName, people, now, isGone }: RowProps) {
	const words = useStrings(deskStrings);
	const language = useLanguage();
	const zone = edition?.zone ?? "UTC";
	const locale = edition?.locale;
	const time = (at: number) => moment(at, zone, language, now);
	return (
		<li className="d-row" data-gone={isGone || undefined} data-story={row.id}>
			<div className="d-state">
				<StateBadge state={row.desk} />
			</div>
			<div className="d-what">
				<p className="d-headline">
					{/* Each in its own direction, all where the list begins. */}
					<bdi lang={locale}>
						{row.kicker === "" ? null : <span className="d-kicker">{row.kicker} </span>}
						<StoryLink story={row.id} className="d-link">
							{row.headline === "" ? words.noHeadline : row.headline}
						</StoryLink>
					</bdi>
				</p>
				<p className="d-facts">
					{people.map(({ person, name }) => (
						<Badge key={person} tone="accent">
							<PenLine size={12} aria-hidden="true" />
							<span className="k-hidden">{words.isIn} </span>
							{name}
						</Badge>
					))}
					<span lang={locale} dir="auto">
						{showsEdition && edition ? `${edition.name} · ${sectionName}` : sectionName}
					</span>
					{row.byline.length > 0 ? (
						<span lang={locale} dir="auto">
							{listIn(locale ?? "en", row.byline)}
						</span>
					) : null}
					{row.embargo !== null && row.embargo > now ? (
						<span className="d-warn">
							<Lock size={12} aria-hidden="true" /> {words.embargo(time(row.embargo))}
						</span>
					) : null}
					{row.openNotes > 0 ? (
						<span>
							<MessageSquare size={12} aria-hidden="true" /> {words.openNotes(row.openNotes)}
						</span>
					) : null}
					{isGone ? <em>{words.gone}</em> : null}
				</p>
			</div>
			<ul className="d-work" aria-label={words.assignments}>
				{row.assignments.map((one) => {
					const isOverdue = one.dueAt !== null && one.dueAt < now;
					return (
						<li key={one.id} data-overdue={isOverdue || undefined}>
							<span className="d-who">{one.name}</span>
							{one.dueAt === null ? null : (
								<span className="d-due">
									{isOverdue ? <TriangleAlert size={12} aria-hidden="true" /> : <Clock size={12} aria-hidden="true" />}{" "}
									{isOverdue ? words.overdue(time(one.dueAt)) : time(one.dueAt)}
								</span>
							)}
							{one.words === null ? null : (
								<span>{words.length(number(language, row.words ?? 0), number(language, one.words))}</span>
							)}
						</li>
					);
				})}
			</ul>
			<div className="d-time">
				{row.scheduled ? (
					<>
						<span className={row.scheduled.problem === "" ? undefined : "d-bad"}>
							{row.scheduled.problem === "" ? null : <TriangleAlert size={12} aria-hidden="true" />}{" "}
							{row.scheduled.problem === ""
								? words.goesOut(time(row.scheduled.at))
								: words.didNotGoOut(time(row.scheduled.at))}
						</span>
						{row.scheduled.problem === "" ? null : <span className="d-problem">{row.scheduled.problem}</span>}
					</>
				) : (
					<>
						<time dateTime={new Date(row.updatedAt).toISOString()}>{time(row.updatedAt)}</time>
						<span className="k-quiet">{nameOf(row.by)}</span>
					</>
				)}
			</div>
		</li>
	);
}
