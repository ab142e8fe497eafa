/** The paper's name, address, imprint, rights, and what machines may do. */
import type { ReactNode } from "react";
import { Checkbox } from "../../kit/checkbox.tsx";
import { NumberField } from "../../kit/number-field.tsx";
import { Panel } from "../../kit/panel.tsx";
import { Select } from "../../kit/select.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { ImprintFields } from "./imprint-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SettingsPage } from "./settings-page.tsx";
import { useDocument } from "./use-document.ts";

export function PaperScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const form = words.paperForm;
	const kit = useStrings(kitStrings);
	const saved = useApiNow("GET /settings");
	const { editions } = useApiNow("GET /editions");
	const save = useChange("PUT /settings");
	const { shown, isChanged, change, errorAt, conflict, forget } = useDocument(saved, save.error, save.reset);
	const { rights } = shown;
	const setRights = (part: Partial<typeof rights>) => change({ rights: { ...rights, ...part } });
	const text = (name: "holder" | "notice" | "license" | "usageInfo" | "tdmPolicy") => ({
		label: form[name],
		value: rights[name],
		error: errorAt(`rights.${name}`),
		onChange: (value: string) => setRights({ [name]: value }),
	});
	const submit = () =>
		save.mutate(
			{ body: shown },
			{
				onSuccess: () => {
					forget();
					toast({ title: kit.saved, detail: words.savedFor, tone: "good" });
				},
			},
		);
	return (
		<SettingsPage title={words.paper} lead={words.paperLead}>
			<div className="s-fields">
				<TextField
					label={words.name}
					value={shown.name}
					error={errorAt("name")}
					onChange={(name) => change({ name })}
					isRequired
				/>
				<TextField
					label={words.site}
					hint={words.siteHint}
					type="url"
					dir="ltr"
					value={shown.site}
					error={errorAt("site")}
					onChange={(site) => change({ site })}
				/>
				<Select
					label={form.defaultEdition}
					hint={form.defaultEditionHint}
					choices={[
						{ id: "", name: form.firstOfAll },
						...editions.map(({ key, name, locale }) => ({ id: key, name, lang: locale })),
					]}
					value={shown.defaultEdition}
					onChange={(defaultEdition) => change({ defaultEdition })}
				/>
			</div>
			<Panel title={words.imprint}>
				<ImprintFields
					value={shown.imprint}
					errorAt={(name) => errorAt(`imprint.${name}`)}
					onChange={(imprint) => change({ imprint: { ...shown.imprint, ...imprint } })}
				/>
			</Panel>
			<Panel title={form.rights}>
				<div className="s-fields">
					<TextField {...text("holder")} />
					<TextField {...text("notice")} hint={words.rightsNoticeHint} />
					<TextField {...text("license")} hint={form.licenseHint} type="url" dir="ltr" />
					<TextField {...text("usageInfo")} type="url" dir="ltr" />
					<TextArea
						label={form.usageTerms}
						value={rights.usageTerms}
						onChange={(usageTerms) => setRights({ usageTerms })}
						rows={2}
						className="s-whole"
					/>
				</div>
			</Panel>
			<Panel title={form.machines}>
				<p className="k-quiet">{form.machinesLead}</p>
				<div className="k-stack">
					<Checkbox isSelected={rights.index} onChange={(index) => setRights({ index })}>
						{form.index}
					</Checkbox>
					<Checkbox isSelected={rights.tdmReservation} onChange={(tdmReservation) => setRights({ tdmReservation })}>
						{form.tdmReservation}
					</Checkbox>
					<Checkbox isSelected={rights.refuseTraining} onChange={(refuseTraining) => setRights({ refuseTraining })}>
						{form.refuseTraining}
					</Checkbox>
				</div>
				<div className="s-fields">
					<NumberField
						label={form.maxSnippet}
						hint={form.maxSnippetHint}
						value={rights.maxSnippet}
						minValue={-1}
						onChange={(maxSnippet) => {
							if (Number.isInteger(maxSnippet)) setRights({ maxSnippet });
						}}
					/>
					<TextField {...text("tdmPolicy")} type="url" dir="ltr" />
				</div>
			</Panel>
			<Panel title={form.embeds}>
				<TextArea
					label={form.embedHosts}
					hint={form.embedHostsHint}
					dir="ltr"
					value={shown.embedHosts.join("\n")}
					error={errorAt("embedHosts")}
					onChange={(value) => change({ embedHosts: value === "" ? [] : value.split("\n").map((line) => line.trim()) })}
					rows={3}
				/>
			</Panel>
			<SaveBar
				isChanged={isChanged}
				isPending={save.isPending}
				error={save.error}
				conflict={conflict}
				onSave={submit}
			/>
		</SettingsPage>
	);
}
