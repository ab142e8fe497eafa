/** What publishing did: the address, the fronts, every page, and the time it took. */
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Note } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { type Plan, PlannedFronts } from "./plan-view.tsx";
import { type Report, ReportView } from "./report-view.tsx";
import type { Sent } from "./send-publication.ts";
import { bothTimes } from "./times.ts";
import { fetchReport } from "./use-report.ts";

export interface PublishedViewProps {
	readonly sent: Exclude<Sent, { did: "nothing" }>;
	readonly plan: Plan;
	readonly title: string;
	readonly onClose: () => void;
}

export function PublishedView({ sent, plan, title, onClose }: PublishedViewProps): ReactNode {
	const words = useStrings(publishingStrings);
	const language = useLanguage();
	const seq = sent.did === "published" ? sent.seq : null;
	const [report, setReport] = useState<Report | null | undefined>(undefined);
	useEffect(() => {
		if (seq !== null) void fetchReport(seq).then(setReport);
	}, [seq]);
	return (
		<Dialog
			title={title}
			isOpen
			onClose={onClose}
			size="wide"
			actions={
				<Button look="primary" onPress={onClose} autoFocus>
					{words.publish.close}
				</Button>
			}
		>
			<div className="k-stack" role="status">
				{sent.did === "scheduled" ? (
					<Note tone="good" title={words.publish.doneScheduled}>
						<p>{words.publish.doneScheduledDetail(bothTimes(plan.zone, sent.at, language, words.here))}</p>
					</Note>
				) : (
					<Note tone="good" title={words.publish.done}>
						{sent.isLate ? <p>{words.publish.doneLate}</p> : null}
						<p>
							<a className="k-link" href={sent.url} target="_blank" rel="noreferrer">
								<bdi className="pb-address">{decodeURI(sent.url)}</bdi>
							</a>
						</p>
					</Note>
				)}
				{plan.fronts.length > 0 ? (
					<section className="k-stack">
						<h3>{words.publish.willFronts}</h3>
						<PlannedFronts plan={plan} />
					</section>
				) : null}
			</div>
			{seq === null ? null : (
				<section className="k-stack">
					<h3>{words.report.title}</h3>
					{report === undefined ? (
						<Skeleton lines={3} />
					) : report === null ? (
						<p className="k-quiet">{words.report.none}</p>
					) : (
						<ReportView report={report} />
					)}
				</section>
			)}
		</Dialog>
	);
}
