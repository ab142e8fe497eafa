/** A small form in a dialog, saved by its button or by Enter. */
import type { ReactNode } from "react";
import { Button } from "../../../kit/button.tsx";
import { Dialog } from "../../../kit/dialog.tsx";
import { kitStrings } from "../../../strings/kit/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

export interface SaveDialogProps {
	readonly title: string;
	readonly isPending: boolean;
	readonly onSave: () => void;
	readonly onClose: () => void;
	/** Fields, and below them what was refused. */
	readonly children: ReactNode;
}

export function SaveDialog({ title, isPending, onSave, onClose, children }: SaveDialogProps) {
	const kit = useStrings(kitStrings);
	return (
		<Dialog
			title={title}
			isOpen
			onClose={onClose}
			size="small"
			isBusy={isPending}
			actions={
				<Button look="primary" onPress={onSave} isPending={isPending}>
					{kit.save}
				</Button>
			}
		>
			<form
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					onSave();
				}}
			>
				{children}
			</form>
		</Dialog>
	);
}
