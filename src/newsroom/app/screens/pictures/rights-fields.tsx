/** The fields for what the paper may do with a picture. */
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { TextArea } from "../../kit/text-field.tsx";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { DayField } from "./day-field.tsx";
import { endOfDay, lastDay, useZone } from "./use-zone.ts";

type Terms = AnswerOf<"GET /assets/:id">["terms"];

export function RightsFields({
	terms,
	isDisabled,
	onChange,
}: {
	readonly terms: Terms;
	readonly isDisabled: boolean;
	readonly onChange: (terms: Terms) => void;
}): ReactNode {
	const words = useStrings(picturesStrings).rights;
	const zone = useZone();
	return (
		<div className="k-stack">
			<DayField
				label={words.endsOn}
				hint={words.endsHint}
				value={lastDay(terms.endsAt, zone)}
				isDisabled={isDisabled}
				onChange={(day) => onChange({ ...terms, endsAt: endOfDay(day, zone) })}
			/>
			<TextArea
				label={words.restrictions}
				hint={words.restrictionsHint}
				rows={2}
				maxLength={2000}
				value={terms.restrictions}
				isDisabled={isDisabled}
				onChange={(restrictions) => onChange({ ...terms, restrictions })}
			/>
			<TextArea
				label={words.usage}
				rows={2}
				maxLength={2000}
				value={terms.usage}
				isDisabled={isDisabled}
				onChange={(usage) => onChange({ ...terms, usage })}
			/>
		</div>
	);
}
