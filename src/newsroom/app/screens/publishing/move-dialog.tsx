/** Handing in, approving, sending back: with a few words for colleagues, and what the checks say. */
import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../api-problem.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Note, ProblemNote } from "../../kit/problem-note.tsx";
import { TextArea } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { Findings, isStopped, OverrideField } from "./findings.tsx";

export type Move = "submit" | "approve" | "sendBack";

const WORDS = {
	submit: { title: "submitTitle", note: "submitNote", done: "submitted" },
	approve: { title: "approveTitle", note: "approveNote", done: "approved" },
	sendBack: { title: "sendBackTitle", note: "sendBackNote", done: "sentBack" },
} as const;

export interface MoveDialogProps {
	readonly story: number;
	readonly move: Move;
	/** The revision that is moved: everything written so far is in it. */
	readonly revision: number;
	readonly mayOverride: boolean;
	readonly onClose: () => void;
}

export function MoveDialog({ story, move, revision, mayOverride, onClose }: MoveDialogProps): ReactNode {
	const words = useStrings(publishingStrings);
	const [note, setNote] = useState("");
	const [override, setOverride] = useState("");
	const submit = useChange("POST /stories/:id/submit", { also: ["desk"] });
	const approve = useChange("POST /stories/:id/approve", { also: ["desk"] });
	const sendBack = useChange("POST /stories/:id/send-back", { also: ["desk"] });
	const change = { submit, approve, sendBack }[move];
	const isApproval = move === "approve";
	const checks = useApi("GET /stories/:id/checks", {
		params: { id: story },
		query: { revision, for: isApproval ? "approve" : "publish" },
	});
	const findings = checks.data?.findings ?? [];
	const isStale = change.error instanceof ApiProblem && change.error.status === 412;
	const body = {
		revision,
		...(note.trim() === "" ? {} : { note }),
		...(isApproval && override.trim() !== "" ? { override } : {}),
	};
	return (
		<Dialog
			title={words.move[WORDS[move].title]}
			isOpen
			onClose={onClose}
			isBusy={change.isPending}
			size="small"
			actions={
				<Button
					look="primary"
					isPending={change.isPending}
					isDisabled={isApproval && (!checks.data || isStopped(findings, mayOverride, override))}
					onPress={() =>
						change.mutate(
							{ params: { id: story }, body },
							{
								onSuccess: () => {
									toast({ title: words.move[WORDS[move].done], tone: "good" });
									onClose();
								},
							},
						)
					}
				>
					{words.actions[move]}
				</Button>
			}
		>
			<div className="k-stack">
				{move === "sendBack" || !checks.data ? null : <Findings findings={findings} />}
				{isApproval ? (
					<OverrideField findings={findings} mayOverride={mayOverride} value={override} onChange={setOverride} />
				) : null}
				<TextArea
					label={words.move[WORDS[move].note]}
					value={note}
					onChange={setNote}
					rows={3}
					maxLength={2000}
					autoFocus
				/>
				<ProblemNote error={checks.error} />
				{isStale ? <Note tone="warn">{words.move.stale}</Note> : <ProblemNote error={change.error} />}
			</div>
		</Dialog>
	);
}
