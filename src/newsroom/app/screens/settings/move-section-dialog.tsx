/** Moving a section: below another, or to another address; what follows is said before. */
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { errorAt } from "../../kit/misfit-in-words.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useChange } from "../../use-api.ts";
import { keyOf, parentOf, pathIn, positioned } from "./section-tree.ts";
import type { Edition, Section } from "./types.ts";

interface MoveSectionDialogProps {
	readonly edition: Edition;
	readonly sections: readonly Section[];
	readonly section: Section;
	/** Where it was dropped. */
	readonly parent: string;
	/** The order there, with the path that it has now; empty: at the end. */
	readonly order: readonly string[];
	readonly onClose: () => void;
}

export function MoveSectionDialog({
	edition,
	sections,
	section,
	parent: dropped,
	order,
	onClose,
}: MoveSectionDialogProps): ReactNode {
	const words = useStrings(settingsStrings).sections;
	const kit = useStrings(kitStrings);
	const move = useChange("POST /sections/move", { also: ["settings", "editions", "stories", "desk", "fronts"] });
	const arrange = useChange("PUT /sections");
	const [parent, setParent] = useState(dropped);
	const [key, setKey] = useState(keyOf(section.path));
	const to = pathIn(parent, key);
	const outside = sections.filter(({ path }) => path !== section.path && !path.startsWith(`${section.path}/`));
	const position =
		Math.max(-1, ...outside.filter(({ path }) => parentOf(path) === parent).map((one) => one.position)) + 1;
	const submit = () =>
		move.mutate(
			{ body: { edition: edition.key, path: section.path, to, position } },
			{
				onSuccess: ({ stories }) => {
					const others = positioned(
						sections.filter(({ path }) => path !== section.path),
						parent === dropped ? order : [],
					);
					const own = order.indexOf(section.path);
					if (parent === dropped && own >= 0 && own < order.length - 1)
						arrange.mutate({
							body: [
								...others.map(({ revision: _, ...one }) => one),
								{ ...withoutRevision(section), path: to, position: own },
							],
						});
					toast({ title: words.moved(section.name), detail: words.stories(stories), tone: "good" });
					onClose();
				},
			},
		);
	return (
		<Dialog
			title={words.moveTitle(section.name)}
			isOpen
			onClose={onClose}
			isBusy={move.isPending}
			actions={
				<>
					<Button onPress={onClose}>{kit.cancel}</Button>
					<Button
						look="primary"
						onPress={submit}
						isPending={move.isPending}
						isDisabled={to === section.path || key === ""}
					>
						{words.move}
					</Button>
				</>
			}
		>
			<div className="k-stack">
				<p>{words.moveText}</p>
				<Select
					label={words.below}
					choices={[
						{ id: "", name: words.top },
						...outside.map(({ path, name }) => ({ id: path, name, detail: path, lang: edition.locale })),
					]}
					value={parent}
					onChange={setParent}
				/>
				<TextField
					label={words.address}
					hint={words.addressHint}
					value={key}
					error={errorAt(move.error, "to") ?? errorAt(move.error, "path")}
					onChange={setKey}
					dir="ltr"
				/>
				<p className="k-quiet">
					{words.newAddress} <code dir="ltr">{`${edition.base}/${to}`}</code>
				</p>
				<ProblemNote error={move.error} />
			</div>
		</Dialog>
	);
}

const withoutRevision = ({ revision: _, ...section }: Section) => section;
