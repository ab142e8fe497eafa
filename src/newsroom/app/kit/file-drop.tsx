/** Where files are dropped or pasted, or chosen with a button. */
import { Upload } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { Button } from "./button.tsx";

export interface FileDropProps {
	readonly label: string;
	/** Media types, for example `image/*`. */
	readonly accept?: readonly string[];
	/** `accept` only guides what can be chosen; what is dropped or pasted is taken whatever it is, so that somebody can say why it is refused. */
	readonly takesAny?: boolean;
	/** In place of "Drop a file here, or" and "choose one". */
	readonly says?: { readonly drop: string; readonly choose: string };
	readonly isMultiple?: boolean;
	readonly onFiles: (files: readonly File[]) => void;
	readonly isDisabled?: boolean;
	readonly children?: ReactNode;
}

export function FileDrop({
	label,
	accept,
	takesAny = false,
	says,
	isMultiple = false,
	onFiles,
	isDisabled = false,
	children,
}: FileDropProps) {
	const words = useStrings(kitStrings);
	const take = (files: readonly File[]) => {
		const fitting = files.filter(
			({ type }) => takesAny || accept === undefined || accept.some((one) => fits(type, one)),
		);
		if (fitting.length > 0) onFiles(isMultiple ? fitting : fitting.slice(0, 1));
	};
	// Read where the browser hands them over: what comes without a place in a folder (a picture of the screen) has no entry.
	const handed = useRef<readonly File[]>([]);
	return (
		<div
			className="k-drop-place"
			onDropCapture={({ dataTransfer }) => {
				handed.current = [...dataTransfer.files];
			}}
			onPasteCapture={({ clipboardData }) => {
				handed.current = [...clipboardData.files];
			}}
		>
			<DropZone
				className="k-drop"
				aria-label={label}
				isDisabled={isDisabled}
				getDropOperation={() => "copy"}
				onDrop={async ({ items }) => {
					const files = handed.current;
					handed.current = [];
					if (files.length > 0) return take(files);
					const dropped = items.filter((item) => item.kind === "file");
					take(await Promise.all(dropped.map((item) => item.getFile())));
				}}
			>
				<Upload aria-hidden="true" size={20} />
				<span>{says?.drop ?? words.dropHere}</span>
				<FileTrigger
					{...(accept ? { acceptedFileTypes: accept } : {})}
					allowsMultiple={isMultiple}
					onSelect={(files) => take([...(files ?? [])])}
				>
					<Button size="small" isDisabled={isDisabled}>
						{says?.choose ?? words.chooseFile}
					</Button>
				</FileTrigger>
				{children}
			</DropZone>
		</div>
	);
}

const fits = (type: string, accepted: string): boolean =>
	accepted.endsWith("/*") ? type.startsWith(accepted.slice(0, -1)) : type === accepted;
