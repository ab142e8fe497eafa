/** Closing a section: its stories go to another, and it is said that this is for good. */
import { type ReactNode, useState } from "react";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import { errorAt } from "../../kit/misfit-in-words.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { toast } from "../../kit/toast.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";
import { parentOf } from "./section-tree.ts";
import type { Edition, Section } from "./types.ts";

interface CloseSectionDialogProps {
	readonly edition: Edition;
	readonly sections: readonly Section[];
	readonly section: Section;
	readonly onClose: () => void;
}

export function CloseSectionDialog({ edition, sections, section, onClose }: CloseSectionDialogProps): ReactNode {
	const words = useStrings(settingsStrings).sections;
	const kit = useStrings(kitStrings);
	const close = useChange("POST /sections/close", { also: ["settings", "editions", "stories", "desk", "fronts"] });
	const [into, setInto] = useState<string | null>(parentOf(section.path) || null);
	const outside = sections.filter(({ path }) => path !== section.path && !path.startsWith(`${section.path}/`));
	return (
		<ConfirmDialog
			title={words.closeTitle(section.name)}
			isOpen
			onClose={onClose}
			isBusy={close.isPending}
			confirm={words.closeVerb}
			isDangerous
			isConfirmDisabled={into === null}
			onConfirm={() =>
				close.mutate(
					{ body: { edition: edition.key, path: section.path, into: into ?? "" } },
					{
						onSuccess: ({ stories }) => {
							toast({ title: words.closed(section.name), detail: words.stories(stories), tone: "good" });
							onClose();
						},
					},
				)
			}
		>
			<div className="k-stack">
				<p>{words.closeText}</p>
				<Select
					label={words.into}
					placeholder={kit.choose}
					choices={outside.map(({ path, name }) => ({ id: path, name, detail: path, lang: edition.locale }))}
					value={into}
					error={errorAt(close.error, "into")}
					onChange={setInto}
				/>
				<ProblemNote error={close.error} />
			</div>
		</ConfirmDialog>
	);
}
