/** What a container is called, how it looks, and by which rule its free slots are filled. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { DraftContainer, FrontRule } from "../../../../core/fronts/draft.ts";
import { CONTAINER_LOOKS } from "../../../../core/fronts/limits.ts";
import type { ContainerChange } from "../../../../core/fronts/operation.ts";
import { localised } from "../../../../core/localised.ts";
import { ComboBox } from "../../kit/combo-box.tsx";
import { NumberField } from "../../kit/number-field.tsx";
import { Select } from "../../kit/select.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useApi } from "../../use-api.ts";
import { CommittedText } from "./committed-text.tsx";

export interface ContainerPanelProps {
	readonly container: DraftContainer;
	readonly edition: { readonly key: string; readonly locale: string };
	readonly sections: readonly { readonly path: string; readonly name: string }[];
	readonly mayWrite: boolean;
	readonly onSet: (set: ContainerChange) => void;
}

const NONE = "none";
const KINDS = ["any", "pictured", "brief", "long"] as const;

export function ContainerPanel({ container, edition, sections, mayWrite, onSet }: ContainerPanelProps): ReactNode {
	const words = useStrings(frontsStrings);
	const isDisabled = !mayWrite;
	const { rule } = container;
	const setRule = (set: Partial<FrontRule>) => onSet({ rule: { ...rule, ...set } });
	return (
		<div className="k-stack fr-panel" key={container.id}>
			<h2 className="fr-panel-title">{words.containerPanel.heading}</h2>
			<CommittedText
				label={words.containerPanel.name}
				value={container.title}
				lang={edition.locale}
				maxLength={200}
				isDisabled={isDisabled}
				onCommit={(title) => onSet({ title })}
			/>
			<Select
				label={words.containerPanel.look}
				choices={CONTAINER_LOOKS.map((id) => ({ id, name: words.looks[id], detail: words.lookDetails[id] }))}
				value={container.look}
				isDisabled={isDisabled}
				onChange={(look) => onSet({ look })}
			/>
			<NumberField
				label={words.containerPanel.slots}
				value={container.slots}
				minValue={1}
				maxValue={40}
				isDisabled={isDisabled}
				onChange={(slots) => {
					if (Number.isInteger(slots)) onSet({ slots });
				}}
			/>
			<fieldset className="fr-rule">
				<legend>{words.containerPanel.rule}</legend>
				<p className="k-hint">{words.containerPanel.ruleHint}</p>
				<Select
					label={words.section}
					choices={[
						{ id: NONE, name: words.containerPanel.frontSection },
						...sections.map((one) => ({ id: one.path, name: one.name, lang: edition.locale })),
					]}
					value={rule.section || NONE}
					isDisabled={isDisabled}
					onChange={(section) => setRule({ section: section === NONE ? "" : section })}
				/>
				<ConceptField
					label={words.containerPanel.topic}
					value={rule.topic}
					edition={edition}
					isDisabled={isDisabled}
					onChange={(topic) => setRule({ topic })}
				/>
				<ConceptField
					label={words.containerPanel.author}
					value={rule.author}
					kind="person"
					edition={edition}
					isDisabled={isDisabled}
					onChange={(author) => setRule({ author })}
				/>
				<Select
					label={words.containerPanel.kind}
					choices={KINDS.map((id) => ({ id, name: words.containerPanel.kinds[id] }))}
					value={rule.kind === "" ? "any" : rule.kind}
					isDisabled={isDisabled}
					onChange={(kind) => setRule({ kind: kind === "any" ? "" : kind })}
				/>
				<NumberField
					label={words.containerPanel.hours}
					hint={words.containerPanel.hoursHint}
					value={rule.hours}
					minValue={0}
					maxValue={8784}
					isDisabled={isDisabled}
					onChange={(hours) => {
						if (Number.isInteger(hours)) setRule({ hours });
					}}
				/>
			</fieldset>
		</div>
	);
}

/** A concept by name, found while one writes; emptied it asks for none. */
function ConceptField({
	label,
	value,
	kind,
	edition,
	isDisabled,
	onChange,
}: {
	readonly label: string;
	readonly value: string;
	readonly kind?: "person";
	readonly edition: { readonly key: string; readonly locale: string };
	readonly isDisabled: boolean;
	readonly onChange: (key: string) => void;
}): ReactNode {
	const words = useStrings(frontsStrings);
	const { data: current } = useQuery({
		...readOf("GET /concepts/:key", { params: { key: value } }),
		enabled: value !== "",
	});
	const name = value === "" ? "" : current ? localised(current.names, edition) : value;
	const [typed, setTyped] = useState<string | null>(null);
	const text = typed ?? name;
	const { data } = useApi("GET /concepts", { query: { ...(kind ? { kind } : {}), q: typed ?? "", limit: 20 } });
	const choices = (data?.concepts ?? []).map((concept) => ({
		id: concept.key,
		name: localised(concept.names, edition),
	}));
	return (
		<ComboBox
			label={label}
			lang={edition.locale}
			dir={directionOfLocale(edition.locale)}
			placeholder={words.containerPanel.none}
			choices={choices}
			value={value === "" ? null : value}
			isDisabled={isDisabled}
			written={text}
			onWrite={(written) => {
				setTyped(written);
				if (written === "" && value !== "") onChange("");
			}}
			onChange={(key) => {
				setTyped(null);
				if ((key ?? "") !== value) onChange(key ?? "");
			}}
		/>
	);
}
