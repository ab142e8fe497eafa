/** One alarm: what happened to what, since when, whether it lasts, and the button of whoever sees to it. */
import { Siren } from "lucide-react";
import type { ReactNode } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Badge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { Link } from "../../kit/link.tsx";
import { toastProblem } from "../../kit/toast.tsx";
import { usePaperZone } from "../../paper-time.ts";
import { useSession } from "../../session.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { number, useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";
import { timeIn } from "./times.ts";

export type Alarm = AnswerOf<"GET /alarms">["alarms"][number];

export function AlarmView({ alarm }: { readonly alarm: Alarm }): ReactNode {
	const { alarms: words, findings } = useStrings(publishingStrings);
	const problems: Readonly<Record<string, string>> = findings.problems;
	const language = useLanguage();
	const { session } = useSession();
	const zone = usePaperZone() ?? "UTC";
	const acknowledge = useChange("POST /alarms/:id/acknowledge");
	const { facts, subject } = alarm;
	const story = /^story:(\d+)$/u.exec(subject)?.[1];
	const late = typeof facts.lateMs === "number" ? words.late(number(language, Math.round(facts.lateMs / 60_000))) : "";
	const about = [
		facts.headline,
		story ? `#${story}` : subject === "press" ? "" : subject,
		late,
		problems[String(facts.finding)] ?? facts.problem,
	]
		.filter((part) => part !== undefined && part !== "")
		.join(" · ");
	return (
		<div className="pb-alarm" data-open={alarm.acknowledged === null}>
			<Siren aria-hidden="true" size={18} />
			<div>
				<p>
					<strong>{words.kinds[alarm.kind]}</strong>{" "}
					<Badge tone={alarm.endedAt === null ? "bad" : "neutral"}>
						{alarm.endedAt === null ? words.lasts : words.over}
					</Badge>
				</p>
				<p dir="auto">{about}</p>
				<p className="k-quiet">
					{timeIn(zone, alarm.lastAt, language)}
					{alarm.times > 1 ? ` · ${words.times(alarm.times)}` : ""}
					{alarm.acknowledged
						? ` · ${words.acknowledged(nameOf(alarm.acknowledged.by), timeIn(zone, alarm.acknowledged.at, language))}`
						: ""}
				</p>
			</div>
			<div className="k-row">
				{story ? (
					<Link look="button" to="/stories/$id/record" params={{ id: story }}>
						{words.open}
					</Link>
				) : null}
				{alarm.acknowledged === null && session?.can("story.publish") ? (
					<Button
						isPending={acknowledge.isPending}
						onPress={() => acknowledge.mutate({ params: { id: alarm.id } }, { onError: toastProblem })}
					>
						{words.acknowledge}
					</Button>
				) : null}
			</div>
		</div>
	);
}
