/** Withdrawing: where the story stands now, the reason for readers, and then the list of what was cleaned. */
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Note, ProblemNote } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { TextArea } from "../../kit/text-field.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { PlannedFronts } from "./plan-view.tsx";
import { type Report, ReportView } from "./report-view.tsx";
import { fetchReport } from "./use-report.ts";

export interface WithdrawDialogProps {
	readonly story: number;
	readonly onClose: () => void;
}

export function WithdrawDialog({ story, onClose }: WithdrawDialogProps): ReactNode {
	const words = useStrings(publishingStrings);
	const [reason, setReason] = useState("");
	const [hasTried, setTried] = useState(false);
	const [cleaned, setCleaned] = useState<{ readonly report: Report | null } | null>(null);
	const withdraw = useChange("POST /stories/:id/withdraw", { also: ["desk"] });
	const looked = useApi("GET /stories/:id/plan", { params: { id: story }, query: { for: "withdraw" } });
	if (cleaned !== null)
		return (
			<Dialog
				title={words.withdraw.title}
				isOpen
				onClose={onClose}
				size="wide"
				actions={
					<Button look="primary" onPress={onClose} autoFocus>
						{words.publish.close}
					</Button>
				}
			>
				<div role="status">
					<Note tone="good" title={words.withdraw.done}>
						<p>{words.withdraw.doneDetail}</p>
					</Note>
				</div>
				{cleaned.report ? (
					<ReportView report={cleaned.report} isOpen />
				) : (
					<p className="k-quiet">{words.report.none}</p>
				)}
			</Dialog>
		);
	return (
		<Dialog
			title={words.withdraw.title}
			isOpen
			onClose={onClose}
			isBusy={withdraw.isPending}
			actions={
				<Button
					look="danger"
					isPending={withdraw.isPending}
					onPress={() => {
						setTried(true);
						if (reason.trim() === "" || withdraw.isPending) return;
						withdraw.mutate(
							{ params: { id: story }, body: { reason } },
							{ onSuccess: ({ ledger }) => void fetchReport(ledger).then((report) => setCleaned({ report })) },
						);
					}}
				>
					{words.withdraw.confirm}
				</Button>
			}
		>
			<div className="k-stack">
				<p>{words.withdraw.about}</p>
				<section className="k-stack pb-plan">
					<h3>{words.withdraw.stands}</h3>
					{looked.data ? <PlannedFronts plan={looked.data} /> : looked.error ? null : <Skeleton lines={3} />}
				</section>
				<TextArea
					label={words.withdraw.reason}
					hint={words.withdraw.reasonHint}
					value={reason}
					onChange={setReason}
					maxLength={2000}
					{...(looked.data ? { lang: looked.data.locale } : {})}
					error={hasTried && reason.trim() === "" ? words.withdraw.reasonMissing : undefined}
					autoFocus
				/>
				<ProblemNote error={looked.error} />
				<ProblemNote error={withdraw.error} />
			</div>
		</Dialog>
	);
}
