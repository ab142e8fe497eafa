/** Recovery codes, shown once: copied, saved, printed; one says that they are kept before one goes on. */
import { Copy, Download, Printer } from "lucide-react";
import { useState } from "react";
import { announce } from "../../../kit/announce.ts";
import { Button } from "../../../kit/button.tsx";
import { Checkbox } from "../../../kit/checkbox.tsx";
import { toast } from "../../../kit/toast.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

interface RecoveryCodesProps {
	readonly codes: readonly string[];
	readonly paper: string;
	/** What the button says that goes on. */
	readonly done: string;
	readonly onDone: () => void;
	/** The dialog has the heading. */
	readonly isInDialog?: boolean;
}

function save(text: string, name: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
}

export function RecoveryCodes({ codes, paper, done, onDone, isInDialog = false }: RecoveryCodesProps) {
	const words = useStrings(signInStrings);
	const [isKept, setKept] = useState(false);
	const text = `${paper}: ${words.codesTitle}\n\n${codes.join("\n")}\n`;
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
			announce(words.copied);
			toast({ title: words.copied, tone: "good" });
		} catch {
			// Without the right to the clipboard a file does the same.
			save(text, words.codesFile);
		}
	};
	return (
		<div className="wi-form wi-print">
			{isInDialog ? null : <h1>{words.codesTitle}</h1>}
			<p>{words.codesLead}</p>
			<ol className="wi-codes" dir="ltr">
				{codes.map((code) => (
					<li key={code}>
						<code>{code}</code>
					</li>
				))}
			</ol>
			<div className="k-row">
				<Button size="small" icon={<Copy aria-hidden="true" size={14} />} onPress={() => void copy()}>
					{words.copy}
				</Button>
				<Button
					size="small"
					icon={<Download aria-hidden="true" size={14} />}
					onPress={() => save(text, words.codesFile)}
				>
					{words.download}
				</Button>
				<Button size="small" icon={<Printer aria-hidden="true" size={14} />} onPress={() => print()}>
					{words.print}
				</Button>
			</div>
			<Checkbox isSelected={isKept} onChange={setKept}>
				{words.kept}
			</Checkbox>
			<Button look="primary" className="wi-wide" isDisabled={!isKept} onPress={onDone}>
				{done}
			</Button>
		</div>
	);
}
