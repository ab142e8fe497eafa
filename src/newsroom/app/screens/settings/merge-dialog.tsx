/** Merging two concepts that are one: which remains, and what follows. */
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { localised } from "../../../../core/localised.ts";
import { ComboBox } from "../../kit/combo-box.tsx";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import { errorAt } from "../../kit/misfit-in-words.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { toast } from "../../kit/toast.tsx";
import { LOCALES } from "../../strings/language.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import type { Concept } from "./types.ts";

interface MergeDialogProps {
	readonly concept: Concept;
	readonly name: string;
	readonly place: "bylines" | "topics";
	readonly onClose: () => void;
}

export function MergeDialog({ concept, name, place, onClose }: MergeDialogProps): ReactNode {
	const words = useStrings(settingsStrings).concepts;
	const language = useLanguage();
	const navigate = useNavigate();
	const merge = useChange("POST /concepts/:key/merge", { also: ["stories", "desk"] });
	const [written, setWritten] = useState("");
	const [into, setInto] = useState<string | null>(null);
	const { data } = useApi("GET /concepts", { query: { kind: concept.kind, q: written, limit: 20 } });
	const choices = (data?.concepts ?? [])
		.filter(({ key }) => key !== concept.key)
		.map(({ key, names }) => ({
			id: key,
			name: localised(names, { key: language, locale: LOCALES[language] }),
			detail: key,
		}));
	return (
		<ConfirmDialog
			title={words.mergeTitle(name)}
			isOpen
			onClose={onClose}
			isBusy={merge.isPending}
			confirm={words.mergeVerb}
			isDangerous
			isConfirmDisabled={into === null}
			onConfirm={() =>
				// As a promise: what was merged is shown otherwise at once, and this dialog is gone with it.
				void merge.mutateAsync({ params: { key: concept.key }, body: { into: into ?? "" } }).then(
					({ stories }) => {
						toast({ title: words.merged(written), detail: words.uses(stories), tone: "good" });
						onClose();
						void navigate({ to: `/settings/${place}/$key`, params: { key: into ?? "" }, ignoreBlocker: true });
					},
					() => undefined,
				)
			}
		>
			<div className="k-stack">
				<p>{words.mergeText}</p>
				<ComboBox
					label={words.into}
					choices={choices}
					value={into}
					written={written}
					error={errorAt(merge.error, "into")}
					onWrite={setWritten}
					onChange={(key) => {
						setInto(key);
						setWritten(choices.find(({ id }) => id === key)?.name ?? "");
					}}
				/>
				<ProblemNote error={merge.error} />
			</div>
		</ConfirmDialog>
	);
}
