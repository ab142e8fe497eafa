/** The fields for what a picture says wherever it is shown: caption, credit, and words for those who do not see it. */
import type { ReactNode } from "react";
import type { BodyOf } from "../../api-client.ts";
import { Checkbox } from "../../kit/checkbox.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export interface SaidOfPicture {
	readonly caption: string;
	readonly credit: string;
	readonly alt: string;
	readonly decorative: boolean;
}

export const wordsOf = (picture: SaidOfPicture | null): SaidOfPicture => ({
	caption: picture?.caption ?? "",
	credit: picture?.credit ?? "",
	alt: picture?.alt ?? "",
	decorative: picture?.decorative ?? false,
});

/** Only what differs: what somebody else changed meanwhile stays as it is. */
export function changedWords(before: SaidOfPicture, now: SaidOfPicture): NonNullable<BodyOf<"PUT /assets/:id">> {
	return {
		...(before.caption === now.caption ? {} : { caption: now.caption }),
		...(before.credit === now.credit ? {} : { credit: now.credit }),
		...(before.alt === now.alt ? {} : { alt: now.alt }),
		...(before.decorative === now.decorative ? {} : { decorative: now.decorative }),
	};
}

export function PictureWords({
	said,
	onChange,
	isDisabled,
	lang,
}: {
	readonly said: SaidOfPicture;
	readonly onChange: (said: SaidOfPicture) => void;
	readonly isDisabled: boolean;
	readonly lang?: string;
}): ReactNode {
	const words = useStrings(picturesStrings).fields;
	const own = { isDisabled, ...(lang ? { lang } : {}) };
	return (
		<div className="k-stack">
			<TextArea
				label={words.alt}
				hint={words.altHint}
				rows={2}
				maxLength={1000}
				value={said.alt}
				onChange={(alt) => onChange({ ...said, alt })}
				{...own}
				isDisabled={isDisabled || said.decorative}
			/>
			<Checkbox
				isSelected={said.decorative}
				isDisabled={isDisabled}
				onChange={(decorative) => onChange({ ...said, decorative })}
			>
				{words.decorative}
			</Checkbox>
			<TextArea
				label={words.caption}
				rows={2}
				maxLength={2000}
				value={said.caption}
				onChange={(caption) => onChange({ ...said, caption })}
				{...own}
			/>
			<TextField
				label={words.credit}
				hint={words.creditHint}
				maxLength={500}
				value={said.credit}
				onChange={(credit) => onChange({ ...said, credit })}
				{...own}
			/>
		</div>
	);
}
