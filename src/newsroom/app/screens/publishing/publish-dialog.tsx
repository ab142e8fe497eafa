/** Publishing: says exactly what will happen where, does it, and says what was done. */
import { type ReactNode, useRef, useState } from "react";
import { ApiProblem } from "../../api-problem.ts";
import { Button } from "../../kit/button.tsx";
import { RadioGroup } from "../../kit/checkbox.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Note, ProblemNote } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { TimeField } from "../../kit/time-field.tsx";
import { placeOfZone } from "../../paper-time.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { queries, topicOf, useApi } from "../../use-api.ts";
import { Findings, isStopped, OverrideField } from "./findings.tsx";
import { type Plan, PlanView } from "./plan-view.tsx";
import { PublishedView } from "./published-view.tsx";
import { type Sent, sendPublication } from "./send-publication.ts";
import { bothTimes } from "./times.ts";
import { changeOf, isMissingNote, NOTHING_TOLD, ToldFields } from "./told-fields.tsx";

export interface PublishDialogProps {
	readonly story: number;
	/** The revision that goes out: everything written so far is in it. */
	readonly revision: number;
	readonly isLive: boolean;
	/** Milliseconds UTC, when one is in force. */
	readonly embargo: number | null;
	readonly mayOverride: boolean;
	readonly onClose: () => void;
}

type When = "now" | "embargo" | "time";

export function PublishDialog({
	story,
	revision,
	isLive,
	embargo,
	mayOverride,
	onClose,
}: PublishDialogProps): ReactNode {
	const words = useStrings(publishingStrings);
	const language = useLanguage();
	const [now] = useState(() => Date.now());
	const isBound = embargo !== null && embargo > now;
	const [chosen, setWhen] = useState<When>("now");
	// An embargo that a colleague sets meanwhile binds, too.
	const when = chosen === "time" ? "time" : isBound ? "embargo" : "now";
	const [time, setTime] = useState<number | null>(null);
	const [told, setTold] = useState(NOTHING_TOLD);
	const [override, setOverride] = useState("");
	const [hasTried, setTried] = useState(false);
	const [state, setState] = useState<"deciding" | "sending" | "unsure">("deciding");
	const [error, setError] = useState<unknown>(null);
	const [isKnownNotOut, setKnownNotOut] = useState(false);
	/** With what was planned when it was sent: afterwards the same plan would say that nothing changes. */
	const [sent, setSent] = useState<{ readonly done: Exclude<Sent, { did: "nothing" }>; readonly plan: Plan } | null>(
		null,
	);
	const [title] = useState(isLive ? words.publish.titleChanges : words.publish.title);
	const isUnderWay = useRef(false);

	const at = when === "now" ? undefined : when === "embargo" ? (embargo ?? undefined) : (time ?? undefined);
	const looked = useApi("GET /stories/:id/plan", {
		params: { id: story },
		query: { revision, change: told.kind, ...(at === undefined ? {} : { at }) },
	});
	const plan = looked.data;
	const zone = plan?.zone ?? "UTC";
	const timeError =
		when !== "time" || !hasTried
			? undefined
			: time === null
				? words.publish.timeMissing
				: time <= Date.now()
					? words.publish.timePast
					: undefined;
	const findings = plan?.findings ?? [];

	async function send(): Promise<void> {
		setTried(true);
		if (isUnderWay.current || !plan) return;
		if ((isLive && isMissingNote(told)) || (when === "time" && (time === null || time <= Date.now()))) return;
		isUnderWay.current = true;
		setState("sending");
		setError(null);
		try {
			const body = {
				revision,
				...(isLive ? { change: changeOf(told) } : {}),
				...(override.trim() === "" ? {} : { override }),
				...(at === undefined ? {} : { at }),
			};
			const done = await sendPublication(story, body, () => setState("unsure"));
			if (done.did === "nothing") {
				setError(done.problem);
				setKnownNotOut(true);
			} else setSent({ done, plan });
		} catch (problem) {
			setError(problem);
			// A refusal is certain; without an answer nothing is, and nothing is claimed.
			setKnownNotOut(problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500);
		}
		isUnderWay.current = false;
		setState("deciding");
		void queries.invalidateQueries({ predicate: ({ queryKey }) => ["stories", "desk"].includes(topicOf(queryKey)) });
	}

	if (sent !== null) return <PublishedView sent={sent.done} plan={sent.plan} title={title} onClose={onClose} />;
	const isBusy = state !== "deciding";
	return (
		<Dialog
			title={title}
			isOpen
			onClose={onClose}
			isBusy={isBusy}
			size="wide"
			actions={
				<Button
					look="primary"
					isPending={isBusy}
					isDisabled={plan === undefined || isStopped(findings, mayOverride, override)}
					onPress={() => void send()}
				>
					{when !== "now" ? words.publish.schedule : isLive ? words.publish.confirmChanges : words.publish.confirm}
				</Button>
			}
		>
			<div className="pb-dialog">
				<div className="k-stack">
					{isLive ? (
						<ToldFields told={told} onChange={setTold} lang={plan?.locale ?? "en"} hasError={hasTried} />
					) : null}
					<RadioGroup
						label={words.publish.when}
						value={when}
						onChange={setWhen}
						choices={[
							{ id: "now", name: words.publish.now, isDisabled: isBound },
							...(isBound
								? [
										{
											id: "embargo" as const,
											name: words.publish.afterEmbargo(bothTimes(zone, embargo, language, words.here)),
										},
									]
								: []),
							{ id: "time", name: words.publish.atTime },
						]}
					/>
					{when === "time" ? (
						<TimeField
							label={words.publish.time}
							hint={
								<>
									{words.publish.timeHint(placeOfZone(zone))}
									{time === null ? null : <> · {bothTimes(zone, time, language, words.here)}</>}
								</>
							}
							value={time}
							onChange={setTime}
							zone={zone}
							error={timeError}
						/>
					) : null}
				</div>
				<div className="k-stack" aria-live="polite" aria-busy={looked.isPending}>
					<section className="k-stack">
						<h3>{words.findings.title}</h3>
						{plan ? <Findings findings={findings} /> : <Skeleton lines={2} />}
						<OverrideField findings={findings} mayOverride={mayOverride} value={override} onChange={setOverride} />
					</section>
					<section className="k-stack">
						<h3>{words.publish.will}</h3>
						{plan ? <PlanView plan={plan} /> : <Skeleton lines={5} />}
						{isLive && told.kind === "correction" ? <p>{words.publish.willCorrection}</p> : null}
					</section>
				</div>
			</div>
			{state === "unsure" ? (
				<Note tone="warn" title={words.publish.unsure}>
					<p>{words.publish.unsureDetail}</p>
				</Note>
			) : null}
			<ProblemNote error={looked.error} onRetry={() => void looked.refetch()} />
			<ProblemNote error={error}>
				{isKnownNotOut ? <p>{words.publish.notOut}</p> : <p>{words.publish.unknown}</p>}
			</ProblemNote>
		</Dialog>
	);
}
