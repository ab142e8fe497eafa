/** The dialog in which a picture of the library is chosen, or taken in and chosen. */
import { type ReactNode, useDeferredValue, useRef, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { useSession } from "../../session.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { Marks, nameOf, PictureGrid } from "./picture-grid.tsx";
import type { ChosenPicture, PicturePickerProps } from "./picture-picker.tsx";
import { changedWords, PictureWords, wordsOf } from "./picture-words.tsx";
import { TakeIn } from "./take-in.tsx";
import type { UploadedPicture } from "./upload.ts";
import { useLibrary } from "./use-library.ts";
import { useUploads } from "./use-uploads.ts";

export function PicturePickerDialog(props: PicturePickerProps): ReactNode {
	const words = useStrings(picturesStrings);
	const [isBusy, setBusy] = useState(false);
	return (
		<Dialog title={words.picker.title} isOpen onClose={props.onClose} size="wide" isBusy={isBusy} className="pi-picker">
			<Choosing {...props} isBusy={isBusy} setBusy={setBusy} />
		</Dialog>
	);
}

interface ChoosingProps extends PicturePickerProps {
	readonly isBusy: boolean;
	readonly setBusy: (isBusy: boolean) => void;
}

function Choosing({ onChoose, onClose, edition, files, isBusy, setBusy }: ChoosingProps): ReactNode {
	const words = useStrings(picturesStrings);
	const mayWrite = useSession().session?.can("asset.write") === true;
	const lang = useApi("GET /editions").data?.editions.find(({ key }) => key === edition)?.locale;
	const [text, setText] = useState("");
	const library = useLibrary({ words: useDeferredValue(text).slice(0, 500) });
	const [chosen, setChosen] = useState<ChosenPicture | null>(null);
	const [said, setSaid] = useState(wordsOf(null));
	const form = useRef<HTMLFormElement>(null);
	const change = useChange("PUT /assets/:id");
	const select = (picture: ChosenPicture | null) => {
		setChosen(picture);
		setSaid(wordsOf(picture));
		change.reset();
		// Where the two stand below each other, what was chosen comes into view.
		if (matchMedia("(max-width: 48em)").matches)
			requestAnimationFrame(() => form.current?.scrollIntoView({ block: "start" }));
	};
	const uploads = useUploads((picture: UploadedPicture) => select(picture), words.upload.unnamed);
	const [begun, setBegun] = useState(false);
	if (!begun) {
		setBegun(true);
		if (files && files.length > 0) uploads.add(files);
	}

	async function choose(picture: ChosenPicture, changed: ReturnType<typeof changedWords>): Promise<void> {
		setBusy(true);
		try {
			const isChanged = Object.keys(changed).length > 0;
			onChoose(isChanged ? await change.mutateAsync({ params: { id: picture.id }, body: changed }) : picture);
			onClose();
		} catch {
			// The note beside the button says it; the dialog stays open with what was written.
		}
		setBusy(false);
	}

	return (
		<div className="pi-picking">
			<div className="pi-picker-library">
				<SearchField label={words.search} value={text} onChange={setText} autoFocus />
				{mayWrite ? <TakeIn uploads={uploads} label={words.upload.title} /> : null}
				<div className="pi-picker-grid">
					<PictureGrid
						label={words.grid}
						library={library}
						selected={chosen?.id ?? null}
						onSelect={select}
						onOpen={(picture) => void choose(picture, {})}
						empty={
							<EmptyState title={text === "" ? words.none : words.noMatch}>
								{text === "" ? words.noneHelp : words.noMatchHelp}
							</EmptyState>
						}
					/>
				</div>
			</div>
			<form
				ref={form}
				className="pi-picker-chosen"
				aria-label={words.picker.chosen}
				onSubmit={(event) => {
					event.preventDefault();
					if (chosen) void choose(chosen, changedWords(chosen, said));
				}}
			>
				{chosen ? (
					<>
						<img src={chosen.url} alt={chosen.alt} className="pi-picker-shot" style={{ background: chosen.colour }} />
						<p className="pi-picker-name" dir="auto">
							{nameOf(chosen)}
						</p>
						<Marks picture={{ ...chosen, use: library.pictures?.find(({ id }) => id === chosen.id)?.use ?? null }} />
						{chosen.terms.restrictions ? <p className="k-quiet">{chosen.terms.restrictions}</p> : null}
						<p className="k-quiet">{words.picker.saysOfItself}</p>
						<PictureWords said={said} onChange={setSaid} isDisabled={!mayWrite || isBusy} {...(lang ? { lang } : {})} />
						<ProblemNote error={change.error} />
						<Button type="submit" look="primary" isPending={isBusy}>
							{words.picker.choose}
						</Button>
					</>
				) : (
					<p className="k-quiet">{words.picker.nothingChosen}</p>
				)}
			</form>
		</div>
	);
}
