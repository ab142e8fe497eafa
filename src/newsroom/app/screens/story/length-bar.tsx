/** How long the text is: words, characters, lines of a column, minutes to read. */
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { lengthOf, linesOf, readingMinutes } from "../../../../core/counts.ts";
import { type Body, bodyText } from "../../../../elements/body.ts";
import { LOCALES } from "../../strings/language.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useWriting } from "./use-manuscript.ts";

export function LengthBar({ body }: { readonly story: number; readonly body: Body }): ReactNode {
	const words = useStrings(storyStrings);
	const language = useLanguage();
	const { locale } = useWriting();
	const shown = useDeferredValue(body);
	const length = useMemo(() => lengthOf(bodyText(shown), locale), [shown, locale]);
	const format = new Intl.NumberFormat(LOCALES[language]);
	const facts: readonly (readonly [string, number])[] = [
		[words.length.words, length.words],
		[words.length.characters, length.characters],
		[words.length.lines, linesOf(length)],
		[words.length.minutes, readingMinutes(length, locale)],
	];
	return (
		<dl className="st-length">
			{facts.map(([name, value]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{format.format(value)}</dd>
				</div>
			))}
		</dl>
	);
}
