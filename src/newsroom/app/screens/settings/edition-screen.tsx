/** One edition: its language, its time, its addresses, and what it says in its own words. A new one too. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { checkPattern, formatPattern } from "../../../../core/date-style.ts";

import { ComboBox } from "../../kit/combo-box.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Panel } from "../../kit/panel.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { frameStrings } from "../../strings/frame/strings.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { ImprintFields } from "./imprint-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SettingsPage } from "./settings-page.tsx";
import type { Edition } from "./types.ts";
import { useDocument } from "./use-document.ts";

const NEW: Edition = {
	key: "",
	name: "",
	locale: "",
	zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
	base: "",
	datePattern: "d MMMM y, HH:mm",
	tagline: "",
	imprint: {},
	rights: {},
	revision: "",
};

export function EditionScreen(): ReactNode {
	const { edition: key } = useParams({ from: "/settings/editions/$edition" });
	const { editions } = useApiNow("GET /editions");
	const frame = useStrings(frameStrings);
	const saved = key === "new" ? NEW : editions.find((one) => one.key === key);
	if (saved === undefined) return <EmptyState title={frame.noScreen}>{frame.noScreenHelp}</EmptyState>;
	return <EditionForm key={key} saved={saved} isNew={key === "new"} />;
}

function EditionForm({ saved, isNew }: { readonly saved: Edition; readonly isNew: boolean }): ReactNode {
	const words = useStrings(settingsStrings);
	const form = words.editions;
	const kit = useStrings(kitStrings);
	const navigate = useNavigate();
	const paper = useApiNow("GET /settings");
	const save = useChange("PUT /editions/:key", { also: ["settings", "sections"] });
	const { shown, isChanged, change, errorAt, conflict, forget } = useDocument(saved, save.error, save.reset);
	const { revision, ...document } = shown;
	const submit = () =>
		save.mutate(
			{ params: { key: shown.key || "-" }, body: { ...document, ...(isNew ? {} : { revision }) } },
			{
				onSuccess: () => {
					forget();
					if (!isNew) toast({ title: kit.saved, detail: words.savedFor, tone: "good" });
					else {
						toast({ title: form.made, detail: form.madeDetail, tone: "good" });
						void navigate({ to: "/settings/sections", search: { edition: shown.key }, ignoreBlocker: true });
					}
				},
			},
		);
	const text = (name: "name" | "locale" | "tagline" | "base" | "key") => ({
		label: form[name],
		value: shown[name],
		error: errorAt(name),
		onChange: (value: string) => change({ [name]: value }),
	});
	return (
		<SettingsPage title={isNew ? form.new : shown.name}>
			<div className="s-fields">
				<TextField {...text("name")} isRequired lang={shown.locale} />
				<TextField {...text("locale")} hint={<LocaleHint locale={shown.locale} />} dir="ltr" isRequired />
				{isNew ? <TextField {...text("key")} hint={form.keyHint} dir="ltr" isRequired /> : null}
				<TextField
					{...text("base")}
					hint={isNew ? form.baseHint : form.baseStays}
					isReadOnly={!isNew}
					dir="ltr"
					isRequired
				/>
				{isNew ? (
					<ZoneField value={shown.zone} error={errorAt("zone")} onChange={(zone) => change({ zone })} />
				) : (
					<TextField label={form.zone} hint={form.zoneStays} value={shown.zone} dir="ltr" isReadOnly />
				)}
				<TextField
					label={form.datePattern}
					hint={<PatternHint edition={shown} />}
					value={shown.datePattern}
					error={errorAt("datePattern") ?? checkPattern(shown.datePattern) ?? undefined}
					onChange={(datePattern) => change({ datePattern })}
					dir="ltr"
				/>
				<TextField {...text("tagline")} lang={shown.locale} className="s-whole" />
			</div>
			<Panel title={form.ownWords}>
				<p className="k-quiet">{form.ownWordsLead}</p>
				<ImprintFields
					value={shown.imprint}
					fallback={paper.imprint}
					lang={shown.locale}
					errorAt={(name) => errorAt(`imprint.${name}`)}
					onChange={(imprint) => change({ imprint: { ...shown.imprint, ...imprint } })}
				/>
				<TextArea
					label={words.paperForm.usageTerms}
					value={shown.rights.usageTerms ?? ""}
					placeholder={paper.rights.usageTerms}
					lang={shown.locale}
					rows={2}
					onChange={(usageTerms) => change({ rights: { ...shown.rights, usageTerms } })}
				/>
			</Panel>
			<SaveBar
				isChanged={isChanged}
				isPending={save.isPending}
				error={save.error}
				conflict={conflict}
				onSave={submit}
				{...(isNew ? { verb: form.add } : {})}
			/>
		</SettingsPage>
	);
}

function LocaleHint({ locale }: { readonly locale: string }): ReactNode {
	const words = useStrings(settingsStrings).editions;
	const direction = isLocale(locale) ? (directionOfLocale(locale) === "rtl" ? words.rtl : words.ltr) : null;
	return (
		<>
			{words.localeHint}
			{direction === null ? null : ` ${words.direction}: ${direction}.`}
		</>
	);
}

/** The pattern at work, as readers would see this moment. */
function PatternHint({ edition }: { readonly edition: Edition }): ReactNode {
	const words = useStrings(settingsStrings).editions;
	const [now] = useState(() => Date.now());
	const { datePattern, zone, locale } = edition;
	const canShow = isLocale(locale) && datePattern !== "" && checkPattern(datePattern) === null;
	return (
		<>
			{words.datePatternHint}
			{canShow ? (
				<>
					{" "}
					{words.example}:{" "}
					<bdi lang={locale} className="s-example">
						{formatPattern(datePattern, now, zone, locale)}
					</bdi>
				</>
			) : null}
		</>
	);
}

function isLocale(locale: string): boolean {
	try {
		return Intl.getCanonicalLocales(locale).length === 1;
	} catch {
		return false;
	}
}

function ZoneField({
	value,
	error,
	onChange,
}: {
	readonly value: string;
	readonly error: string | undefined;
	readonly onChange: (zone: string) => void;
}): ReactNode {
	const words = useStrings(settingsStrings).editions;
	const [written, setWritten] = useState(value);
	const zones = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
	const wanted = written.toLowerCase().replaceAll(" ", "_");
	const choices = zones.filter((zone) => zone.toLowerCase().includes(wanted)).slice(0, 30);
	return (
		<ComboBox
			label={words.zone}
			error={error}
			choices={choices.map((id) => ({ id, name: id.replaceAll("_", " ") }))}
			value={value}
			written={written}
			onWrite={setWritten}
			dir="ltr"
			onChange={(zone) => {
				if (zone === null) return;
				setWritten(zone.replaceAll("_", " "));
				onChange(zone);
			}}
		/>
	);
}
