/** Everywhere that a picture is shown, each with the way there. */
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { Badge } from "../../kit/badge.tsx";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export type Use = AnswerOf<"GET /assets/:id/uses">["uses"][number];

export function UsesList({ uses }: { readonly uses: readonly Use[] }): ReactNode {
	const words = useStrings(picturesStrings).uses;
	if (uses.length === 0) return <p className="k-quiet">{words.none}</p>;
	return (
		<ul className="pi-uses">
			{gathered(uses).map(([use, ...others]) => (
				<li key={`${use.kind} ${use.key} ${use.place}`}>
					<UseName use={use} />
					<span className="k-quiet">{words.places[use.place as keyof typeof words.places] ?? use.place}</span>
					{[use, ...others].map(({ state }) => (
						<Badge key={state} tone={state === "live" ? "good" : "neutral"}>
							{words.states[state]}
						</Badge>
					))}
				</li>
			))}
		</ul>
	);
}

/** What readers see and the draft of the same place are one line, the live use first. */
function gathered(uses: readonly Use[]): [Use, ...Use[]][] {
	const places = new Map<string, [Use, ...Use[]]>();
	for (const use of uses) {
		const place = `${use.kind} ${use.key} ${use.place}`;
		const there = places.get(place);
		if (there) there.push(use);
		else places.set(place, [use]);
	}
	return [...places.values()];
}

function UseName({ use: { kind, key, title } }: { readonly use: Use }): ReactNode {
	const words = useStrings(picturesStrings).uses;
	if (kind === "concept") return <span dir="auto">{words.person(title)}</span>;
	const href = kind === "story" ? `/newsroom/stories/${key}` : `/newsroom/fronts/${key.replaceAll("/", ".")}`;
	return (
		<a className="k-link" href={href} dir="auto">
			{kind === "front" ? words.front(title) : title || words.untitled}
		</a>
	);
}
