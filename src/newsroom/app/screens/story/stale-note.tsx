/** What this browser had written on a manuscript that is no more: shown whole, so that nothing of it is lost unseen. */
import type { ReactNode } from "react";
import type * as Y from "yjs";
import { bodyText } from "../../../../elements/body.ts";
import { LINES, lineOf } from "../../../document/fields.ts";
import { documentIn } from "../../../document/manuscript.ts";
import { bodyOf } from "../../../document/to-elements.ts";
import { Button } from "../../kit/button.tsx";
import { Note } from "../../kit/problem-note.tsx";
import { toast } from "../../kit/toast.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export function StaleNote({ stale, onDone }: { readonly stale: Y.Doc; readonly onDone: () => void }): ReactNode {
	const words = useStrings(storyStrings);
	const lines = LINES.map((line) => lineOf(stale, line).toString()).filter(Boolean);
	const text = [...lines, bodyText(bodyOf(documentIn(stale)))].join("\n\n");
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
			<Note tone="warn" title={words.staleTitle}>
				<p>{words.staleHelp}</p>
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
