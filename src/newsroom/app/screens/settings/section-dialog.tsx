/** A section's name and description; for a new one its address too. */
import { type ReactNode, useState } from "react";
import { slugFrom } from "../../../../core/slug.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { errorAt } from "../../kit/misfit-in-words.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";
import { parentOf, pathIn } from "./section-tree.ts";
import type { Edition, Section } from "./types.ts";

interface SectionDialogProps {
	readonly edition: Edition;
	readonly sections: readonly Section[];
	/** The one that is changed; absent: a new one. */
	readonly section?: Section;
	readonly parent?: string;
	readonly onClose: () => void;
}

export function SectionDialog({ edition, sections, section, parent = "", onClose }: SectionDialogProps): ReactNode {
	const words = useStrings(settingsStrings).sections;
	const kit = useStrings(kitStrings);
	const save = useChange("PUT /sections/:edition/:path{.+}", { also: ["settings"] });
	const [name, setName] = useState(section?.name ?? "");
	const [key, setKey] = useState<string | null>(null);
	const [description, setDescription] = useState(section?.description ?? "");
	const path = section?.path ?? pathIn(parent, key ?? slugFrom(name, edition.locale));
	const last = Math.max(-1, ...sections.filter((one) => parentOf(one.path) === parent).map((one) => one.position));
	const submit = () =>
		save.mutate(
			{
				params: { edition: edition.key, path },
				body: {
					name,
					description,
					position: section?.position ?? last + 1,
					...(section ? { revision: section.revision } : {}),
				},
			},
			{ onSuccess: onClose },
		);
	const title = section ? section.name : parent === "" ? words.add : words.addBelow;
	return (
		<Dialog
			title={title}
			isOpen
			onClose={onClose}
			isBusy={save.isPending}
			actions={
				<>
					<Button onPress={onClose}>{kit.cancel}</Button>
					<Button look="primary" onPress={submit} isPending={save.isPending} isDisabled={name.trim() === ""}>
						{section ? kit.save : words.add}
					</Button>
				</>
			}
		>
			<div className="k-stack">
				<TextField
					label={words.name}
					value={name}
					error={errorAt(save.error, "name")}
					onChange={setName}
					lang={edition.locale}
					autoFocus
					isRequired
				/>
				{section ? null : (
					<TextField
						label={words.address}
						hint={<code dir="ltr">{`${edition.base}/${path}`}</code>}
						value={key ?? slugFrom(name, edition.locale)}
						error={errorAt(save.error, "path")}
						onChange={setKey}
						dir="ltr"
					/>
				)}
				<TextArea
					label={words.description}
					value={description}
					error={errorAt(save.error, "description")}
					onChange={setDescription}
					lang={edition.locale}
					rows={2}
				/>
				<ProblemNote error={save.error} />
			</div>
		</Dialog>
	);
}
