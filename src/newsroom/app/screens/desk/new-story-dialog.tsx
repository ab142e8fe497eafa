/** A new story: where it belongs and what it is called; the rest is written on its own screen. */
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { remembered } from "../../remembered.ts";
import { useSession } from "../../session.ts";
import { deskStrings } from "../../strings/desk/strings.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { placesToWrite } from "./places-to-write.ts";
import { storyAddress } from "./story-link.tsx";

interface NewStoryDialogProps {
	readonly isOpen: boolean;
	readonly onClose: () => void;
	/** What the desk shows now: the new story most likely belongs there. */
	readonly edition: string | undefined;
	readonly section: string | undefined;
}

const FORM = "new-story";
/** The place of the story that one began last. */
const last = remembered("new-story-place");

export function NewStoryDialog({ isOpen, onClose, edition, section }: NewStoryDialogProps) {
	const words = useStrings(deskStrings);
	const { cancel } = useStrings(kitStrings);
	const router = useRouter();
	const { session } = useSession();
	const editions = useApi("GET /editions").data?.editions ?? [];
	const sections = useApi("GET /sections").data?.sections ?? [];
	const create = useChange("POST /stories", { also: ["desk"] });
	const [headline, setHeadline] = useState("");
	const [chosen, setChosen] = useState<{ edition?: string; section?: string }>({});
	const places = placesToWrite(editions, sections, session?.me.grants ?? []);
	const [lastEdition, lastSection] = (last.read() ?? "").split("\n");
	const inEdition =
		places.find(({ key }) => key === (chosen.edition ?? edition ?? lastEdition)) ??
		places.find((one) => one.sections.length > 0);
	const wanted = [chosen.section, inEdition?.key === edition ? section : undefined, lastSection];
	const inSection =
		wanted.find((path) => inEdition?.sections.some((one) => one.path === path)) ?? inEdition?.sections[0]?.path;
	const isReady = inEdition !== undefined && inSection !== undefined;

	function begin(event: FormEvent): void {
		event.preventDefault();
		if (!isReady || create.isPending) return;
		last.write(`${inEdition.key}\n${inSection}`);
		create.mutate(
			{ body: { edition: inEdition.key, section: inSection, headline, body: [] } },
			{ onSuccess: ({ id }) => router.history.push(router.buildLocation({ to: storyAddress(id) as never }).href) },
		);
	}

	return (
		<Dialog
			title={words.newStory}
			isOpen={isOpen}
			onClose={onClose}
			isBusy={create.isPending}
			actions={
				<>
					<Button onPress={onClose} isDisabled={create.isPending}>
						{cancel}
					</Button>
					<Button look="primary" type="submit" form={FORM} isPending={create.isPending} isDisabled={!isReady}>
						{words.begin}
					</Button>
				</>
			}
		>
			<form id={FORM} className="k-stack" onSubmit={begin}>
				<TextField
					label={words.headline}
					hint={words.headlineHint}
					value={headline}
					onChange={setHeadline}
					maxLength={500}
					autoFocus
					{...(inEdition ? { lang: inEdition.locale } : {})}
				/>
				<div className="d-places">
					{places.length > 1 ? (
						<Select
							label={words.edition}
							choices={places.map(({ key, name, locale }) => ({ id: key, name, lang: locale }))}
							value={inEdition?.key ?? null}
							onChange={(key) => setChosen({ edition: key })}
						/>
					) : null}
					<Select
						label={words.section}
						choices={(inEdition?.sections ?? []).map(({ path, name }) => ({
							id: path,
							name: `${"\u2003".repeat(path.split("/").length - 1)}${name}`,
						}))}
						value={inSection ?? null}
						onChange={(path) => setChosen({ ...chosen, section: path })}
					/>
				</div>
				{isReady ? null : <p className="k-quiet">{words.noPlace}</p>}
				<ProblemNote error={create.error} />
			</form>
		</Dialog>
	);
}
