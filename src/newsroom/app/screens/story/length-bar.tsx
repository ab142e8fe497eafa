/** How long the text is: words, characters, lines of a column, minutes to read. */
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { lengthOf, linesOf, readingMinutes } from "../../../../core/counts.ts";
import { type Body, bodyText } from "../../../../elements/body.ts";
import { LOCALES } from "../../strings/language.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { useWriting } from "./use-manuscript.ts";

export function LengthBar({ story, body }: { readonly story: number; readonly body: Body }): ReactNode {
	const words = useStrings(storyStrings);
	const language = useLanguage();
	const { locale } = useWriting();
	const shown = useDeferredValue(body);
	const length = useMemo(() => lengthOf(bodyText(shown), locale), [shown, locale]);
	const { data } = useApi("GET /stories/:id/assignments", { params: { id: story } });
	const wanted = data?.assignments.findLast(
		({ words: asked, state }) => asked !== null && state !== "cancelled",
	)?.words;
	const format = new Intl.NumberFormat(LOCALES[language]);
	const facts: readonly (readonly [string, number, string?])[] = [
		[words.length.words, length.words, wanted ? words.length.of(format.format(wanted)) : undefined],
		[words.length.characters, length.characters],
		[words.length.lines, linesOf(length)],
		[words.length.minutes, readingMinutes(length, locale)],
	];
	return (
		<dl className="st-length">
			{facts.map(([name, value, against]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>
						{format.format(value)}
						{against ? (
							<span className={value > (wanted ?? 0) * 1.1 ? "st-too-long" : "k-quiet"}> {against}</span>
						) : null}
					</dd>
				</div>
			))}
		</dl>
	);
}
