/** Beside what changed in the original: that it did, and on demand what it said before. */
import type { ReactNode } from "react";
import { Badge, type Tone } from "../../kit/badge.tsx";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { Change } from "./group.ts";

const TONES: Readonly<Record<Change["kind"], Tone>> = { added: "good", removed: "bad", changed: "warn" };

export function ChangeNote({ change }: { readonly change: Change }): ReactNode {
	const words = useStrings(translationsStrings);
	const { kind } = change;
	const isOther = kind === "changed" && change.words.every((passage) => passage.kind === "same");
	return (
		<div className="tr-change">
			<Badge tone={TONES[kind]}>{words.kinds[kind]}</Badge>
			{isOther ? <span>{words.otherOnly}</span> : null}
			{kind === "changed" && !isOther ? (
				<details>
					<summary>{words.oldText}</summary>
					<Words change={change} />
				</details>
			) : null}
			{kind === "removed" ? (
				<p>
					<span className="k-hidden">{words.wasThere}</span> <Words change={change} />
				</p>
			) : null}
		</div>
	);
}

/** What went is struck through, what came underlined; those who listen are told which is which. */
function Words({ change }: { readonly change: Change }): ReactNode {
	const words = useStrings(translationsStrings);
	return (
		<span className="tr-words">
			{change.words.map(({ kind, text }, index) => {
				// biome-ignore-start lint/suspicious/noArrayIndexKey: passages have no name but their place
				if (kind === "same") return <span key={index}>{text}</span>;
				const Part = kind === "added" ? "ins" : "del";
				return (
					<Part key={index}>
						<span className="k-hidden">{kind === "added" ? words.inserted : words.deleted} </span>
						{text}
					</Part>
				);
				// biome-ignore-end lint/suspicious/noArrayIndexKey: passages have no name but their place
			})}
		</span>
	);
}
