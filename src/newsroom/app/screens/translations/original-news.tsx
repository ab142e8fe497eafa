/** What happened to the original since it was taken over, in a line or two. */
import { CircleCheck, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { isBehind, type TranslatedFrom } from "./group.ts";

export function OriginalNews({ from }: { readonly from: TranslatedFrom }): ReactNode {
	const words = useStrings(translationsStrings);
	const { live, draft, corrections, withdrawn } = from;
	if (!isBehind(from))
		return (
			<p className="tr-news tr-news-good">
				<CircleCheck size={16} aria-hidden="true" />
				{words.upToDate}
			</p>
		);
	return (
		<div className="tr-news tr-news-warn">
			<TriangleAlert size={16} aria-hidden="true" />
			<div>
				{withdrawn ? (
					<p>
						<strong>{words.withdrawn}</strong> <span dir="auto">{words.withdrawnWhy(withdrawn.reason)}</span>{" "}
						{words.nothingByItself}
					</p>
				) : null}
				{corrections.map(({ at, note }) => (
					<p key={at}>
						<strong>{words.corrected}</strong> <q dir="auto">{note}</q>
					</p>
				))}
				{live ? <p>{words.behindLive(live.changes.length)}</p> : null}
				{draft ? <p>{words.behindDraft(draft.changes.length)}</p> : null}
			</div>
		</div>
	);
}
