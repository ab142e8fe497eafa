/** One person or one name: what it is called in each language, what is said of it, and where it stands on the site. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { ConceptKind } from "../../../../core/paper.ts";
import { slugFrom } from "../../../../core/slug.ts";
import { Button } from "../../kit/button.tsx";
import { Panel } from "../../kit/panel.tsx";
import { Note } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { useSession } from "../../session.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { LanguageFields } from "./language-fields.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { OnSite } from "./on-site.tsx";
import { PortraitField } from "./portrait-field.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SettingsPage } from "./settings-page.tsx";
import type { Concept } from "./types.ts";
import { useDocument } from "./use-document.ts";

type Place = "bylines" | "topics";

export function BylineScreen(): ReactNode {
	const { key } = useParams({ from: "/settings/bylines/$key" });
	return key === "new" ? <New kind="person" place="bylines" /> : <Existing key={key} id={key} place="bylines" />;
}

export function TopicScreen(): ReactNode {
	const { key } = useParams({ from: "/settings/topics/$key" });
	return key === "new" ? <New kind="subject" place="topics" /> : <Existing key={key} id={key} place="topics" />;
}

function New({ kind, place }: { readonly kind: ConceptKind; readonly place: Place }): ReactNode {
	const [blank] = useState<Concept>({ key: "", kind, names: {}, descriptions: {}, role: {}, email: "", revision: "" });
	return <ConceptForm saved={blank} isNew place={place} />;
}

function Existing({ id, place }: { readonly id: string; readonly place: Place }): ReactNode {
	const saved = useApiNow("GET /concepts/:key", { params: { key: id } });
	return <ConceptForm saved={saved} isNew={false} place={place} />;
}

const KINDS = ["subject", "organisation", "place", "event"] as const satisfies readonly ConceptKind[];

interface ConceptFormProps {
	readonly saved: Concept;
	readonly isNew: boolean;
	readonly place: Place;
}

function ConceptForm({ saved, isNew, place }: ConceptFormProps): ReactNode {
	const all = useStrings(settingsStrings);
	const words = all.concepts;
	const kit = useStrings(kitStrings);
	const navigate = useNavigate();
	const { session } = useSession();
	const save = useChange("PUT /concepts/:key", { also: ["stories"] });
	const { shown, isChanged, change, errorAt, conflict, forget } = useDocument(saved, save.error, save.reset);
	const [isMerging, setMerging] = useState(false);
	const isPerson = shown.kind === "person";
	const name = Object.values(shown.names).find((text) => text !== "") ?? "";
	const key = isNew ? shown.key || slugFrom(name, "en") : shown.key;
	const { revision, ...document } = shown;
	const submit = () =>
		save.mutate(
			{ params: { key: key || "-" }, body: { ...document, key: key || "-", ...(isNew ? {} : { revision }) } },
			{
				onSuccess: () => {
					forget();
					toast({ title: isNew ? words.made : kit.saved, tone: "good" });
					if (isNew)
						void navigate({ to: `/settings/${place}/$key`, params: { key }, replace: true, ignoreBlocker: true });
				},
			},
		);
	if (saved.mergedInto !== undefined)
		return (
			<SettingsPage title={name}>
				<Note>
					<p>{words.wasMerged(saved.mergedInto)}</p>
				</Note>
			</SettingsPage>
		);
	return (
		<SettingsPage
			title={name || (isPerson ? words.newPerson : words.newTopic)}
			actions={
				!isNew && session?.can("story.publish") ? <Button onPress={() => setMerging(true)}>{words.merge}</Button> : null
			}
		>
			{isPerson ? null : (
				<Select
					label={words.kind}
					className="s-picker"
					choices={KINDS.map((id) => ({ id, name: all.kinds[id] }))}
					value={shown.kind}
					onChange={(kind) => change({ kind })}
				/>
			)}
			<LanguageFields
				title={words.names}
				label={words.name}
				hint={words.nameHint}
				value={shown.names}
				error={errorAt("names")}
				onChange={(names) => change({ names })}
			/>
			{isPerson ? (
				<LanguageFields
					title={words.role}
					label={words.role}
					value={shown.role}
					onChange={(role) => change({ role })}
				/>
			) : null}
			<LanguageFields
				title={isPerson ? words.biography : words.description}
				label={isPerson ? words.biography : words.description}
				value={shown.descriptions}
				onChange={(descriptions) => change({ descriptions })}
				isLong
			/>
			{isPerson ? (
				<Panel title={words.portrait}>
					<PortraitField value={shown.portrait} name={name} onChange={(portrait) => change({ portrait })} />
					<TextField
						label={words.email}
						hint={words.emailHint}
						type="email"
						dir="ltr"
						value={shown.email}
						error={errorAt("email")}
						onChange={(email) => change({ email })}
					/>
				</Panel>
			) : null}
			{isNew ? (
				<TextField
					label={words.key}
					hint={words.keyHint}
					dir="ltr"
					value={key}
					error={errorAt("key")}
					onChange={(text) => change({ key: text })}
				/>
			) : (
				<OnSite concept={saved} />
			)}
			<SaveBar
				isChanged={isChanged}
				isPending={save.isPending}
				error={save.error}
				conflict={conflict}
				onSave={submit}
			/>
			{isMerging ? <MergeDialog concept={saved} name={name} place={place} onClose={() => setMerging(false)} /> : null}
		</SettingsPage>
	);
}
