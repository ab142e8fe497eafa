/** A story on the page that is made up: as it will stand there, with what is to be known of it. */
import { Clock, Pin as PinMark, Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import type { ContainerLook } from "../../../../core/front.ts";
import { Badge } from "../../kit/badge.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { listIn } from "../../strings/list-in.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { moment } from "./moments.ts";
import type { ShownCard } from "./page-of.ts";

export type Mark = "new" | "moved" | "reworded" | "picture";

export interface CardViewProps {
	readonly card: ShownCard;
	readonly look: ContainerLook;
	readonly isFirst: boolean;
	readonly locale: string;
	readonly zone: string;
	readonly now: number;
	/** How it differs from what readers see now. */
	readonly marks: readonly Mark[];
	/** Who changed it a moment ago on another screen; empty: nobody. */
	readonly by: string;
}

/** Looks whose cards show no picture on the page. */
const WORDS_ONLY: ReadonlySet<ContainerLook> = new Set(["list", "opinion", "strip"]);

export function CardView({ card, look, isFirst, locale, zone, now, marks, by }: CardViewProps): ReactNode {
	const hasPicture = card.picture !== null && !WORDS_ONLY.has(look) && (look !== "columns" || isFirst);
	const writer = look === "opinion" ? listIn(locale, card.writers) : "";
	return (
		<>
			{hasPicture && card.picture ? <img src={card.picture} alt="" loading="lazy" className="fr-picture" /> : null}
			<div className="fr-words" lang={locale} dir="auto">
				{writer || card.kicker ? <span className="fr-kicker">{writer || card.kicker}</span> : null}
				<span className="fr-headline">{card.headline}</span>
				{isFirst && (look === "lead" || look === "feature") && card.standfirst !== "" ? (
					<span className="fr-standfirst">{card.standfirst}</span>
				) : null}
			</div>
			<Notes card={card} zone={zone} now={now} marks={marks} by={by} />
		</>
	);
}

function Notes({
	card,
	zone,
	now,
	marks,
	by,
}: Pick<CardViewProps, "card" | "zone" | "now" | "marks" | "by">): ReactNode {
	const words = useStrings(frontsStrings);
	const language = useLanguage();
	const at = (time: number) => moment(time, zone, language, now);
	const { pin, hidden, scheduledAt } = card;
	const times: string[] = [];
	if (pin?.from && pin.from > now) times.push(words.notes.from(at(pin.from)));
	if (pin?.until) times.push(pin.until > now ? words.notes.until(at(pin.until)) : words.notes.ended(at(pin.until)));
	if (hidden === "scheduled" && scheduledAt !== null) times.push(words.notes.scheduled(at(scheduledAt)));
	const why =
		hidden === "notLive" || hidden === "withdrawn" || hidden === "beyond" || hidden === "twice"
			? words.notes[hidden]
			: "";
	return (
		<span className="fr-notes">
			{pin ? (
				<span className="fr-pinned">
					<PinMark size={12} aria-hidden="true" />
					<span className="k-hidden">{words.pinned}</span>
				</span>
			) : (
				<span className="fr-auto" title={words.automaticHint}>
					<Sparkles size={12} aria-hidden="true" />
					{words.automatic}
				</span>
			)}
			{times.map((text) => (
				<span key={text} className="fr-time">
					<Clock size={12} aria-hidden="true" />
					{text}
				</span>
			))}
			{why ? <span className="fr-why">{why}</span> : null}
			{marks.map((mark) => (
				<Badge key={mark} tone={mark === "new" ? "good" : "accent"}>
					{words.marks[mark]}
				</Badge>
			))}
			{by ? <Badge tone="warn">{by}</Badge> : null}
		</span>
	);
}
