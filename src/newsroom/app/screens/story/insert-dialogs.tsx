/** Asks for what a block needs before it can be: an address for embeds and recordings, pictures for a gallery. */
import type { Node } from "prosemirror-model";
import { type ReactNode, useState } from "react";
import { schema } from "../../../document/schema.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { isOutside } from "./editor/block-looks.ts";
import { type Asset, uploadPicture } from "./upload-picture.ts";

export type Asked = "embed" | "video" | "audio" | "gallery";

export interface InsertDialogsProps {
	readonly asked: Asked;
	readonly onClose: () => void;
	readonly onInsert: (node: Node) => void;
}

export function InsertDialogs({ asked, onClose, onInsert }: InsertDialogsProps): ReactNode {
	const insert = (node: Node) => {
		onInsert(node);
		onClose();
	};
	return asked === "gallery" ? (
		<GalleryDialog onClose={onClose} onInsert={insert} />
	) : (
		<AddressDialog asked={asked} onClose={onClose} onInsert={insert} />
	);
}

function AddressDialog({ asked, onClose, onInsert }: InsertDialogsProps): ReactNode {
	const words = useStrings(storyStrings);
	const kit = useStrings(kitStrings);
	const [url, setUrl] = useState("");
	const [title, setTitle] = useState("");
	const [isTried, setTried] = useState(false);
	const isGood = isOutside(url.trim()) && (asked !== "embed" || url.trim().startsWith("https:"));
	const submit = () => {
		setTried(true);
		if (!isGood || asked === "gallery") return;
		onInsert(schema.nodes[asked].create({ url: url.trim(), title: title.trim() }));
	};
	return (
		<Dialog
			title={words.editor.blocks[asked]}
			isOpen
			onClose={onClose}
			size="small"
			actions={
				<>
					<Button onPress={onClose}>{kit.cancel}</Button>
					<Button look="primary" onPress={submit}>
						{words.editor.insert}
					</Button>
				</>
			}
		>
			<form
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<TextField
					label={words.editor.facts.url}
					hint={words.addressHint}
					error={isTried && !isGood ? words.editor.notAllowed : undefined}
					value={url}
					onChange={setUrl}
					dir="ltr"
					maxLength={2048}
					autoFocus
				/>
				<TextField label={words.editor.facts.title} value={title} onChange={setTitle} maxLength={300} />
				<button type="submit" hidden />
			</form>
		</Dialog>
	);
}

function GalleryDialog({ onClose, onInsert }: Omit<InsertDialogsProps, "asked">): ReactNode {
	const words = useStrings(storyStrings);
	const kit = useStrings(kitStrings);
	const [assets, setAssets] = useState<readonly Asset[]>([]);
	const [isBusy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const take = async (files: readonly File[]) => {
		setBusy(true);
		setError(null);
		for (const file of files) {
			try {
				const asset = await uploadPicture(file);
				setAssets((all) => [...all, asset]);
			} catch (problem) {
				setError(problem);
			}
		}
		setBusy(false);
	};
	const plates = () =>
		assets.map(({ id, credit, alt, caption }) =>
			schema.nodes.plate.create(
				{ asset: id, credit: credit.slice(0, 500), alt },
				caption === "" ? [] : [schema.text(caption)],
			),
		);
	return (
		<Dialog
			title={words.editor.blocks.gallery}
			isOpen
			onClose={onClose}
			actions={
				<>
					<Button onPress={onClose}>{kit.cancel}</Button>
					<Button
						look="primary"
						isDisabled={assets.length === 0}
						onPress={() => onInsert(schema.nodes.gallery.create(null, plates()))}
					>
						{words.editor.insert}
					</Button>
				</>
			}
		>
			<div className="k-stack">
				<FileDrop
					label={words.editor.blocks.gallery}
					accept={["image/*"]}
					isMultiple
					isDisabled={isBusy}
					onFiles={(files) => void take(files)}
				>
					{isBusy ? <Spinner /> : null}
				</FileDrop>
				<ProblemNote error={error} />
				<ul className="st-thumbs">
					{assets.map((asset) => (
						<li key={asset.id}>
							<img src={asset.url} alt={asset.alt || asset.fileName} />
						</li>
					))}
				</ul>
			</div>
		</Dialog>
	);
}
