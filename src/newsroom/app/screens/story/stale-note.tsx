/** What this browser had written and the story does not take: shown whole, so that nothing of it is lost unseen. */
import type { ReactNode } from "react";
import { bodyText } from "../../../../elements/body.ts";
import { LINES, lineOf } from "../../../document/fields.ts";
import { documentIn } from "../../../document/manuscript.ts";
import { ACCEPT_ALL, settle } from "../../../document/suggesting/settle.ts";
import { bodyOf } from "../../../document/to-elements.ts";
import { Button } from "../../kit/button.tsx";
import { Note } from "../../kit/problem-note.tsx";
import { toast } from "../../kit/toast.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { Stale } from "./manuscript-session.ts";

export function StaleNote({ stale, onDone }: { readonly stale: Stale; readonly onDone: () => void }): ReactNode {
	const words = useStrings(storyStrings);
	const { doc, because } = stale;
	const { title, help } = words.stale[because];
	const lines = LINES.map((line) => lineOf(doc, line).toString()).filter(Boolean);
	// With what was only suggested, too.
	const text = [...lines, bodyText(bodyOf(settle(documentIn(doc), ACCEPT_ALL)))].join("\n\n");
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
			toast({ title: words.copied, tone: "good" });
		} catch {
			toast({ title: words.notCopied, tone: "bad" });
		}
	};
	return (
		<div className="st-stale" role="alert">
			<Note tone="warn" title={title}>
				<p>{help}</p>
				<details>
					<summary>{words.staleShow}</summary>
					<pre className="st-stale-text" dir="auto">
						{text}
					</pre>
				</details>
				<div className="k-row">
					<Button size="small" onPress={() => void copy()}>
						{words.staleCopy}
					</Button>
					<Button size="small" onPress={onDone}>
						{words.staleDone}
					</Button>
				</div>
			</Note>
		</div>
	);
}
