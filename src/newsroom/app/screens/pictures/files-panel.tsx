/** The file of a picture and those before it: looked at, another put in its place, an earlier one brought back. */
import { useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { Panel } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { usePaperTime } from "../../paper-time.ts";
import { LOCALES } from "../../strings/language.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { topicOf, useApi, useChange } from "../../use-api.ts";
import { send } from "./upload.ts";

type Picture = AnswerOf<"GET /assets/:id">;
type Replaced = AnswerOf<"PUT /assets/:id/file">;

export function FilesPanel({
	picture,
	mayWrite,
}: {
	readonly picture: Picture;
	readonly mayWrite: boolean;
}): ReactNode {
	const words = useStrings(picturesStrings).file;
	const { data } = useApi("GET /assets/:id/files", { params: { id: picture.id } });
	const [isOpen, setOpen] = useState(false);
	const back = useChange("POST /assets/:id/files/:number/restore");
	const moment = usePaperTime().minute;
	return (
		<Panel
			title={words.title}
			actions={
				mayWrite ? (
					<Button size="small" onPress={() => setOpen(true)}>
						{words.replace}
					</Button>
				) : null
			}
		>
			<ul className="pi-files">
				<li>
					<FileFacts file={picture} />
					<span className="k-quiet">
						{picture.by
							? words.takenInBy(moment(picture.createdAt), picture.by.name)
							: words.takenIn(moment(picture.createdAt))}
					</span>
					{mayWrite ? <Original id={picture.id} /> : null}
				</li>
				{(data?.earlier ?? []).map((file) => (
					<li key={file.number}>
						<FileFacts file={file} />
						<span className="k-quiet">{words.until(`${moment(file.at)}, ${file.by}`)}</span>
						{file.note ? <span dir="auto">{file.note}</span> : null}
						{mayWrite ? (
							<span className="k-row">
								<Original id={picture.id} number={file.number} />
								<Button
									size="small"
									isPending={back.isPending && back.variables?.params.number === file.number}
									onPress={() =>
										back.mutate(
											{ params: { id: picture.id, number: file.number }, body: {} },
											{ onSuccess: (done) => sayReplaced(done.cropsGone, words) },
										)
									}
								>
									{words.bringBack}
								</Button>
							</span>
						) : null}
					</li>
				))}
			</ul>
			<ProblemNote error={back.error} />
			{isOpen ? <ReplaceDialog picture={picture} onClose={() => setOpen(false)} /> : null}
		</Panel>
	);
}

const sayReplaced = (cropsGone: boolean, words: { readonly replaced: string; readonly cropsGone: string }) =>
	toast({ title: words.replaced, tone: "good", ...(cropsGone ? { detail: words.cropsGone } : {}) });

function FileFacts({ file }: { readonly file: Pick<Picture, "fileName" | "width" | "height"> }): ReactNode {
	const words = useStrings(picturesStrings).file;
	const number = new Intl.NumberFormat(LOCALES[useLanguage()]);
	return (
		<>
			<strong dir="auto">{file.fileName || "–"}</strong>
			<span className="k-quiet">{words.size(number.format(file.width), number.format(file.height))}</span>
		</>
	);
}

function Original({ id, number = 0 }: { readonly id: number; readonly number?: number }): ReactNode {
	const words = useStrings(picturesStrings).file;
	return (
		<a className="k-link pi-original" href={`/api/v1/assets/${id}/original?number=${number}`} download>
			<Download size={14} aria-hidden="true" /> {words.original}
		</a>
	);
}

function ReplaceDialog({ picture, onClose }: { readonly picture: Picture; readonly onClose: () => void }): ReactNode {
	const all = useStrings(picturesStrings);
	const words = all.file;
	const client = useQueryClient();
	const [file, setFile] = useState<File | null>(null);
	const [note, setNote] = useState("");
	const [error, setError] = useState<unknown>(null);
	const [isBusy, setBusy] = useState(false);

	async function replace(next: File): Promise<void> {
		setBusy(true);
		setError(null);
		try {
			const query = new URLSearchParams({ fileName: next.name.slice(0, 200), note });
			const { answer } = await send<Replaced>("PUT", `/assets/${picture.id}/file?${query}`, next, () => {});
			await client.invalidateQueries({ predicate: ({ queryKey }) => topicOf(queryKey) === "assets" });
			sayReplaced(answer.cropsGone, words);
			onClose();
		} catch (problem) {
			setError(problem);
			setBusy(false);
		}
	}

	return (
		<Dialog
			title={words.replaceTitle}
			isOpen
			onClose={onClose}
			isBusy={isBusy}
			actions={
				<Button
					look="primary"
					isPending={isBusy}
					isDisabled={file === null}
					onPress={() => {
						if (file) void replace(file);
					}}
				>
					{words.doReplace}
				</Button>
			}
		>
			<div className="k-stack">
				<p>{words.replaceLead}</p>
				<FileDrop
					label={words.choose}
					accept={["image/*"]}
					takesAny
					says={all.upload}
					onFiles={([first]) => setFile(first ?? null)}
				/>
				{file ? (
					<p>
						{words.choose}: <strong dir="auto">{file.name}</strong>
					</p>
				) : null}
				<TextField label={words.why} hint={words.whyHint} value={note} onChange={setNote} maxLength={500} />
				<ProblemNote error={error} />
			</div>
		</Dialog>
	);
}
