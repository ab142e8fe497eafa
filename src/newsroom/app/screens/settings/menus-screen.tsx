/** The menus of an edition: which sections and links stand at the head and foot of every page, in which order. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { MenuEntry } from "../../../../core/paper.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { Switch } from "../../kit/checkbox.tsx";
import { SortableList } from "../../kit/list.tsx";
import { Panel } from "../../kit/panel.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { EditionPicker } from "./edition-picker.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SettingsPage } from "./settings-page.tsx";
import type { Edition, Section } from "./types.ts";
import { useDocument } from "./use-document.ts";

export function MenusScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const navigate = useNavigate();
	const { edition: wanted } = useSearch({ from: "/settings/menus" });
	const { editions } = useApiNow("GET /editions");
	const edition = editions.find(({ key }) => key === wanted) ?? editions[0];
	return (
		<SettingsPage title={words.places.menus} lead={words.menus.lead}>
			{edition ? (
				<>
					<EditionPicker
						editions={editions}
						value={edition.key}
						onChange={(key) => void navigate({ to: "/settings/menus", search: { edition: key } })}
					/>
					<MenusForm key={edition.key} edition={edition} />
				</>
			) : null}
		</SettingsPage>
	);
}

const idOf = (entry: MenuEntry): string =>
	"section" in entry ? `section:${entry.section}` : `${entry.label} ${entry.url}`;

function MenusForm({ edition }: { readonly edition: Edition }): ReactNode {
	const all = useStrings(settingsStrings);
	const words = all.menus;
	const kit = useStrings(kitStrings);
	const { sections } = useApiNow("GET /sections", { query: { edition: edition.key } });
	const save = useChange("PUT /editions/:key");
	const { shown, isChanged, change, conflict, forget } = useDocument(edition, save.error, save.reset);
	const { menus } = shown;
	const tops = sections.filter(({ path }) => !path.includes("/"));
	const submit = () =>
		save.mutate(
			{ params: { key: edition.key }, body: shown },
			{
				onSuccess: () => {
					forget();
					toast({ title: kit.saved, detail: all.savedFor, tone: "good" });
				},
			},
		);
	return (
		<div className="k-stack">
			<Switch
				isSelected={menus !== undefined}
				onChange={(own) =>
					change({
						menus: own ? { head: tops.map(({ path }) => ({ section: path, label: "" })), foot: [] } : undefined,
					})
				}
			>
				{words.own}
			</Switch>
			<p className="k-quiet">{words.ownHint}</p>
			{menus === undefined ? null : (
				<div className="s-two">
					{(["head", "foot"] as const).map((place) => (
						<Panel key={place} title={words[place]}>
							{place === "foot" ? <p className="k-quiet">{words.footHint}</p> : null}
							<EntryList
								name={words[place]}
								edition={edition}
								sections={sections}
								entries={menus[place]}
								onChange={(entries) => change({ menus: { ...menus, [place]: entries } })}
							/>
						</Panel>
					))}
				</div>
			)}
			<SaveBar
				isChanged={isChanged}
				isPending={save.isPending}
				error={save.error}
				conflict={conflict}
				onSave={submit}
			/>
		</div>
	);
}

interface EntryListProps {
	readonly name: string;
	readonly edition: Edition;
	readonly sections: readonly Section[];
	readonly entries: readonly MenuEntry[];
	readonly onChange: (entries: MenuEntry[]) => void;
}

function EntryList({ name, edition, sections, entries, onChange }: EntryListProps): ReactNode {
	const words = useStrings(settingsStrings).menus;
	const nameOf = (entry: MenuEntry) =>
		"url" in entry
			? entry.label
			: entry.label || (sections.find(({ path }) => path === entry.section)?.name ?? entry.section);
	const free = sections.filter(({ path }) => !entries.some((entry) => "section" in entry && entry.section === path));
	return (
		<>
			<SortableList
				label={name}
				items={entries}
				keyOf={idOf}
				textOf={nameOf}
				empty={<p className="k-nothing">{words.empty}</p>}
				onMove={(keys) => onChange(keys.flatMap((key) => entries.find((entry) => idOf(entry) === key) ?? []))}
			>
				{(entry) => (
					<span className="s-row">
						<span className="s-row-name" lang={edition.locale} dir={directionOfLocale(edition.locale)}>
							{nameOf(entry)}
						</span>
						<code dir="ltr" className="k-quiet">
							{"url" in entry ? entry.url : `${edition.base}/${entry.section}`}
						</code>
						<IconButton
							label={words.removeEntry(nameOf(entry))}
							size="small"
							className="s-end"
							icon={<X aria-hidden="true" size={16} />}
							onPress={() => onChange(entries.filter((one) => one !== entry))}
						/>
					</span>
				)}
			</SortableList>
			<Select
				label={words.addSection}
				placeholder={words.addSection}
				isLabelHidden
				choices={free.map(({ path, name: section }) => ({
					id: path,
					name: section,
					detail: path,
					lang: edition.locale,
				}))}
				value={null}
				isDisabled={free.length === 0}
				onChange={(section) => onChange([...entries, { section, label: "" }])}
			/>
			<LinkForm
				lang={edition.locale}
				onAdd={(entry) => onChange([...entries.filter((one) => idOf(one) !== idOf(entry)), entry])}
			/>
		</>
	);
}

function LinkForm({ lang, onAdd }: { readonly lang: string; readonly onAdd: (entry: MenuEntry) => void }): ReactNode {
	const words = useStrings(settingsStrings).menus;
	const [label, setLabel] = useState("");
	const [url, setUrl] = useState("");
	return (
		<form
			className="s-inline"
			onSubmit={(event) => {
				event.preventDefault();
				if (label.trim() === "" || url.trim() === "") return;
				onAdd({ label: label.trim(), url: url.trim() });
				setLabel("");
				setUrl("");
			}}
		>
			<TextField label={words.label} value={label} onChange={setLabel} lang={lang} />
			<TextField label={words.url} hint={words.urlHint} value={url} onChange={setUrl} dir="ltr" />
			<Button type="submit" isDisabled={label.trim() === "" || url.trim() === ""}>
				{words.addLink}
			</Button>
		</form>
	);
}
