/** A link that lets somebody in, shown once, to be handed over. */
import { Copy } from "lucide-react";
import { Button } from "../../../kit/button.tsx";
import { Dialog } from "../../../kit/dialog.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { toast } from "../../../kit/toast.tsx";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

interface LinkDialogProps {
	readonly name: string;
	readonly invitation: string;
	readonly onClose: () => void;
}

export function LinkDialog({ name, invitation, onClose }: LinkDialogProps) {
	const words = useStrings(peopleStrings);
	const link = `${location.origin}/newsroom/invitation#${invitation}`;
	const copy = async () => {
		await navigator.clipboard.writeText(link);
		toast({ title: words.copied, tone: "good" });
	};
	return (
		<Dialog
			title={words.linkFor(name)}
			isOpen
			onClose={onClose}
			role="alertdialog"
			actions={
				<Button look="primary" onPress={onClose}>
					{words.done}
				</Button>
			}
		>
			<div className="k-stack">
				<p>{words.linkWhy}</p>
				<TextField
					label={words.link}
					value={link}
					isReadOnly
					dir="ltr"
					input={{ onFocus: (event) => event.currentTarget.select() }}
					after={
						// Without the right to the clipboard the text is selected in the field.
						<Button icon={<Copy aria-hidden="true" size={14} />} onPress={() => void copy().catch(() => {})}>
							{words.copy}
						</Button>
					}
				/>
			</div>
		</Dialog>
	);
}
