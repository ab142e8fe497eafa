/** Reinstating: a withdrawn story comes back as it was, with a note to readers. */
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextArea } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";

export function ReinstateDialog({
	story,
	onClose,
}: {
	readonly story: number;
	readonly onClose: () => void;
}): ReactNode {
	const words = useStrings(publishingStrings).reinstate;
	const [note, setNote] = useState("");
	const [hasTried, setTried] = useState(false);
	const reinstate = useChange("POST /stories/:id/reinstate", { also: ["desk"] });
	return (
		<Dialog
			title={words.title}
			isOpen
			onClose={onClose}
			isBusy={reinstate.isPending}
			size="small"
			actions={
				<Button
					look="primary"
					isPending={reinstate.isPending}
					onPress={() => {
						setTried(true);
						if (note.trim() === "" || reinstate.isPending) return;
						reinstate.mutate(
							{ params: { id: story }, body: { note } },
							{
								onSuccess: () => {
									toast({ title: words.done, tone: "good" });
									onClose();
								},
							},
						);
					}}
				>
					{words.confirm}
				</Button>
			}
		>
			<div className="k-stack">
				<p>{words.about}</p>
				<TextArea
					label={words.note}
					hint={words.noteHint}
					value={note}
					onChange={setNote}
					maxLength={2000}
					error={hasTried && note.trim() === "" ? words.noteMissing : undefined}
					autoFocus
				/>
				<ProblemNote error={reinstate.error} />
			</div>
		</Dialog>
	);
}
