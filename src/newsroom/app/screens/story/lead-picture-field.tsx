/** The picture that leads the story and stands for it on fronts. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { LeadPicture } from "../../../../core/story.ts";
import { Button } from "../../kit/button.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { useSession } from "../../session.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf } from "../../use-api.ts";
import { uploadPicture } from "./upload-picture.ts";
import { useEntry, useWriting } from "./use-manuscript.ts";

export function LeadPictureField(): ReactNode {
	const words = useStrings(storyStrings);
	const { facts, editor } = words;
	const { doc, mayWrite, locale } = useWriting();
	const [picture, setPicture] = useEntry<LeadPicture | null>(doc, "picture", null);
	const mayUpload = useSession().session?.can("asset.write") === true && mayWrite;
	const [isBusy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { data: asset } = useQuery({
		...readOf("GET /assets/:id", { params: { id: picture?.asset ?? 0 } }),
		enabled: picture !== null,
	});
	const take = async (file: File | undefined) => {
		if (file === undefined) return;
		setBusy(true);
		setError(null);
		try {
			const { id, caption, credit, alt } = await uploadPicture(file);
			setPicture({ asset: id, caption: caption.slice(0, 2000), credit: credit.slice(0, 500), alt });
		} catch (problem) {
			setError(problem);
		}
		setBusy(false);
	};
	const set = (change: Partial<LeadPicture>) => {
		if (picture !== null) setPicture({ ...picture, ...change });
	};
	const field = { isDisabled: !mayWrite, lang: locale } as const;
	return (
		<fieldset className="st-group">
			<legend className="k-label">{facts.picture}</legend>
			{picture === null ? null : (
				<>
					{asset ? <img src={asset.url} alt={picture.alt} className="st-lead-shown" /> : <Spinner />}
					<TextArea
						label={editor.placeholders.caption}
						value={picture.caption}
						onChange={(caption) => set({ caption })}
						maxLength={2000}
						rows={2}
						{...field}
					/>
					<TextField
						label={editor.facts.credit}
						value={picture.credit}
						onChange={(credit) => set({ credit })}
						maxLength={500}
						{...field}
					/>
					<TextField
						label={editor.facts.alt}
						hint={picture.alt === "" ? editor.facts.altMissing : undefined}
						value={picture.alt}
						onChange={(alt) => set({ alt })}
						maxLength={1000}
						{...field}
					/>
					{mayWrite ? (
						<Button size="small" onPress={() => setPicture(null)}>
							{editor.remove}
						</Button>
					) : null}
				</>
			)}
			{mayUpload ? (
				<FileDrop label={facts.picture} accept={["image/*"]} isDisabled={isBusy} onFiles={([file]) => void take(file)}>
					{isBusy ? <Spinner /> : null}
				</FileDrop>
			) : null}
			<ProblemNote error={error} />
		</fieldset>
	);
}
