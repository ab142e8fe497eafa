/** Where pictures come in: dropped, pasted, chosen, or taken with the camera of a phone; below it how each is doing. */
import { Camera, Check, CopyCheck, TriangleAlert, X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { ApiProblem } from "../../api-problem.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { sayProblem } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { LOCALES } from "../../strings/language.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import type { Upload, Uploads } from "./use-uploads.ts";

export function TakeIn({ uploads, label }: { readonly uploads: Uploads; readonly label: string }): ReactNode {
	const words = useStrings(picturesStrings).upload;
	useStrayFiles(uploads.add);
	return (
		<div className="pi-take-in">
			<FileDrop label={label} accept={["image/*"]} takesAny isMultiple says={words} onFiles={uploads.add}>
				<span className="pi-camera">
					<FileTrigger
						acceptedFileTypes={["image/*"]}
						defaultCamera="environment"
						onSelect={(files) => uploads.add([...(files ?? [])])}
					>
						<Button size="small" icon={<Camera size={16} aria-hidden="true" />}>
							{words.camera}
						</Button>
					</FileTrigger>
				</span>
			</FileDrop>
			<UploadList uploads={uploads} />
		</div>
	);
}

/** Files pasted while nothing is being written, and files that miss the place to drop them, come in all the same. */
function useStrayFiles(add: (files: readonly File[]) => void): void {
	useEffect(() => {
		const paste = (event: ClipboardEvent) => {
			const files = [...(event.clipboardData?.files ?? [])];
			const target = event.target;
			const isZone = target instanceof Element && target.closest(".k-drop") !== null;
			if (files.length === 0 || event.defaultPrevented || isZone) return;
			event.preventDefault();
			add(files);
		};
		const over = (event: DragEvent) => {
			if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
		};
		const drop = (event: DragEvent) => {
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length === 0 || event.defaultPrevented) return;
			event.preventDefault();
			add(files);
		};
		document.addEventListener("paste", paste);
		document.addEventListener("dragover", over);
		document.addEventListener("drop", drop);
		return () => {
			document.removeEventListener("paste", paste);
			document.removeEventListener("dragover", over);
			document.removeEventListener("drop", drop);
		};
	}, [add]);
}

function UploadList({ uploads }: { readonly uploads: Uploads }): ReactNode {
	const words = useStrings(picturesStrings).upload;
	if (uploads.all.length === 0) return null;
	const done = uploads.all.filter(({ state }) => state === "done").length;
	const failed = uploads.all.filter(({ state }) => state === "failed").length;
	const isOver = done + failed === uploads.all.length;
	return (
		<section className="pi-uploads" aria-label={words.list}>
			<p className="k-hidden" role="status">
				{isOver
					? [done ? words.allDone(done) : "", failed ? words.someFailed(failed) : ""].filter(Boolean).join(". ")
					: ""}
			</p>
			<ul>
				{uploads.all.map((upload) => (
					<UploadRow key={upload.id} upload={upload} uploads={uploads} />
				))}
			</ul>
		</section>
	);
}

/** Whether the file itself was refused (RFC 9110: too large, of another type, not what it says): then so it would be again. */
const isOfTheFile = (error: unknown): boolean => error instanceof ApiProblem && [413, 415, 422].includes(error.status);

function UploadRow({ upload, uploads }: { readonly upload: Upload; readonly uploads: Uploads }): ReactNode {
	const words = useStrings(picturesStrings).upload;
	const percent = new Intl.NumberFormat(LOCALES[useLanguage()], { style: "percent" });
	const { id, name, state, sent, picture, isKnown } = upload;
	const said = state === "failed" ? sayProblem(upload.error) : null;
	const how = {
		waiting: words.waiting,
		sending: sent < 1 ? words.sending(percent.format(sent)) : words.examining,
		done: isKnown ? words.known : words.done,
		failed: said?.title ?? words.failed,
	}[state];
	const icon = {
		waiting: null,
		sending: <Spinner />,
		done: isKnown ? <CopyCheck size={16} aria-hidden="true" /> : <Check size={16} aria-hidden="true" />,
		failed: <TriangleAlert size={16} aria-hidden="true" />,
	}[state];
	return (
		<li className="pi-upload" data-state={state}>
			{picture ? (
				<img src={picture.thumb} alt="" style={{ background: picture.colour }} />
			) : (
				<span className="pi-upload-blank" />
			)}
			<div>
				<strong dir="auto">{name}</strong>
				<span className="pi-upload-how">
					{icon} {how}
				</span>
				{said ? <p>{[said.detail, said.help].filter(Boolean).join(" ")}</p> : null}
				{state === "sending" ? <progress value={sent} aria-label={name} /> : null}
			</div>
			{state === "failed" && !isOfTheFile(upload.error) ? (
				<Button size="small" onPress={() => uploads.again(id)}>
					{words.again}
				</Button>
			) : null}
			{state === "done" || state === "failed" ? (
				<IconButton
					size="small"
					label={words.dismiss(name)}
					icon={<X size={16} aria-hidden="true" />}
					onPress={() => uploads.dismiss(id)}
				/>
			) : null}
		</li>
	);
}
