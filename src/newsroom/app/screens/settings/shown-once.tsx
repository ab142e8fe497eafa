/** A secret that is shown this once: copied, then gone. */
import { Copy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { announce } from "../../kit/announce.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

interface ShownOnceProps {
	readonly title: string;
	readonly secret: string;
	readonly onClose: () => void;
}

export function ShownOnce({ title, secret, onClose }: ShownOnceProps): ReactNode {
	const words = useStrings(settingsStrings).tokens;
	const [isCopied, setCopied] = useState(false);
	return (
		<Dialog
			title={title}
			isOpen
			onClose={onClose}
			role="alertdialog"
			actions={
				<>
					<Button
						icon={<Copy aria-hidden="true" size={16} />}
						onPress={() =>
							void navigator.clipboard.writeText(secret).then(() => {
								setCopied(true);
								announce(words.copied);
							})
						}
					>
						{isCopied ? words.copied : words.copy}
					</Button>
					<Button look="primary" onPress={onClose}>
						{words.done}
					</Button>
				</>
			}
		>
			<div className="k-stack">
				<p>{words.shownText}</p>
				<code className="s-secret" dir="ltr">
					{secret}
				</code>
			</div>
		</Dialog>
	);
}
