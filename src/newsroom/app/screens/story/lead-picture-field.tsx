/** The picture that leads the story and stands for it on fronts. */
import { useQuery } from "@tanstack/react-query";
import { Crop, Image as ImageIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { LeadPicture } from "../../../../core/story.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf } from "../../use-api.ts";
import { PicturePicker } from "../pictures/picture-picker.tsx";
import { StoryCrop } from "../pictures/story-crop.tsx";
import { useEntry, useWriting } from "./use-manuscript.ts";

export function LeadPictureField({ edition }: { readonly edition: string }): ReactNode {
	const words = useStrings(storyStrings);
	const { facts, editor } = words;
	const { doc, mayWrite, locale } = useWriting();
	const [picture, setPicture] = useEntry<LeadPicture | null>(doc, "picture", null);
	const [isPicking, setPicking] = useState(false);
	const [isCutting, setCutting] = useState(false);
	const { data: asset } = useQuery({
		...readOf("GET /assets/:id", { params: { id: picture?.asset ?? 0 } }),
		enabled: picture !== null,
	});
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
						hint={picture.alt === "" && !picture.decorative ? editor.facts.altMissing : undefined}
						value={picture.alt}
						onChange={(alt) => set({ alt })}
						maxLength={1000}
						{...field}
					/>
					<Checkbox
						isSelected={picture.decorative === true}
						isDisabled={!mayWrite}
						onChange={(is) => {
							const { decorative: _, ...rest } = picture;
							setPicture(is ? { ...rest, decorative: true } : rest);
						}}
					>
						{editor.facts.decorative}
					</Checkbox>
					{mayWrite ? (
						<div className="k-row">
							<Button size="small" icon={<Crop size={16} aria-hidden="true" />} onPress={() => setCutting(true)}>
								{editor.cutPicture}
							</Button>
							<Button size="small" onPress={() => setPicture(null)}>
								{editor.remove}
							</Button>
						</div>
					) : null}
					{isCutting ? (
						<StoryCrop
							asset={picture.asset}
							use={picture}
							onClose={() => setCutting(false)}
							onChange={(cut) => {
								const { focal: _focal, crops: _crops, ...rest } = picture;
								setPicture({ ...rest, ...cut } as LeadPicture);
							}}
						/>
					) : null}
				</>
			)}
			{mayWrite ? (
				<Button size="small" icon={<ImageIcon size={16} aria-hidden="true" />} onPress={() => setPicking(true)}>
					{picture === null ? facts.choosePicture : editor.replacePicture}
				</Button>
			) : null}
			<PicturePicker
				isOpen={isPicking}
				edition={edition}
				onClose={() => setPicking(false)}
				onChoose={({ id, caption, credit, alt }) =>
					setPicture({ asset: id, caption: caption.slice(0, 2000), credit: credit.slice(0, 500), alt })
				}
			/>
		</fieldset>
	);
}
