/** Deleting a picture: refused while it is used, and taken back with one press. */
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";
import { type Use, UsesList } from "./uses-list.tsx";

export function DeletePicture({
	picture,
	uses,
}: {
	readonly picture: AnswerOf<"GET /assets/:id">;
	readonly uses: readonly Use[];
}): ReactNode {
	const words = useStrings(picturesStrings).remove;
	const navigate = useNavigate();
	const [isOpen, setOpen] = useState(false);
	const [reason, setReason] = useState("");
	const remove = useChange("DELETE /assets/:id");
	const { id } = picture;
	const bringBack = () =>
		api("POST /assets/:id/restore", { params: { id } })
			.then(() => toast({ title: words.back, tone: "good" }))
			.catch(toastProblem);
	const done = () => {
		toast({
			title: words.done,
			action: { name: words.undo, onPress: () => void bringBack() },
		});
		void navigate({ to: "/pictures" });
	};
	return (
		<>
			<Button look="danger" onPress={() => setOpen(true)}>
				{words.action}
			</Button>
			<ConfirmDialog
				title={words.title}
				isOpen={isOpen}
				onClose={() => {
					setOpen(false);
					remove.reset();
				}}
				confirm={words.action}
				isDangerous
				isBusy={remove.isPending}
				isConfirmDisabled={uses.length > 0}
				onConfirm={() => remove.mutate({ params: { id }, query: { reason } }, { onSuccess: done })}
			>
				<div className="k-stack">
					{uses.length > 0 ? (
						<>
							<p>{words.inUse}</p>
							<UsesList uses={uses} />
						</>
					) : (
						<>
							<p>{words.lead}</p>
							<TextField label={words.why} value={reason} onChange={setReason} maxLength={500} />
						</>
					)}
					<ProblemNote error={remove.error} />
				</div>
			</ConfirmDialog>
		</>
	);
}
