/** The rules for publication: what a story must have, whose approval it needs, what may be overridden. */
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox, RadioGroup } from "../../kit/checkbox.tsx";
import { Panel } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { toast } from "../../kit/toast.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { SettingsPage } from "../settings/settings-page.tsx";

type Workflow = AnswerOf<"GET /workflow">;
type Rules = Workflow["rules"];

const REQUIREMENTS = [
	"standfirst",
	"kicker",
	"byline",
	"dateline",
	"topics",
	"picture",
	"altText",
	"credit",
	"caption",
	"pictureRights",
] as const;
const DEMANDS = ["off", "warns", "stops"] as const;
const APPROVALS = ["none", "anybody", "another"] as const;

export function RulesScreen(): ReactNode {
	const words = useStrings(publishingStrings).rules;
	const kit = useStrings(kitStrings);
	const saved = useApiNow("GET /workflow");
	const { editions } = useApiNow("GET /editions");
	const [draft, setDraft] = useState<Workflow | null>(null);
	const [shown, setShown] = useState("");
	const save = useChange("PUT /workflow", { also: ["stories"] });
	const workflow = draft ?? saved;
	const own = shown === "" ? workflow.rules : workflow.editions[shown];

	function change(rules: Rules): void {
		if (shown === "") setDraft({ ...workflow, rules });
		else setDraft({ ...workflow, editions: { ...workflow.editions, [shown]: rules } });
	}

	function setOwn(isOwn: boolean): void {
		const { [shown]: _, ...others } = workflow.editions;
		setDraft({ ...workflow, editions: isOwn ? { ...others, [shown]: workflow.rules } : others });
	}

	return (
		<SettingsPage title={words.title} lead={words.lead}>
			<form
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					save.mutate(
						{ body: workflow },
						{
							onSuccess: () => {
								setDraft(null);
								toast({ title: kit.saved, detail: words.saved, tone: "good" });
							},
						},
					);
				}}
			>
				{editions.length < 2 ? null : (
					<div className="pb-choose">
						<Select
							label={words.for}
							value={shown}
							onChange={setShown}
							choices={[
								{ id: "", name: words.whole },
								...editions.map(({ key, name, locale }) => ({ id: key, name, lang: locale })),
							]}
						/>
						{shown === "" ? null : (
							<div>
								<Checkbox isSelected={own !== undefined} onChange={setOwn}>
									{words.own}
								</Checkbox>
								<p className="k-hint">{words.ownHint}</p>
							</div>
						)}
					</div>
				)}
				{own === undefined ? null : <RulesFields rules={own} onChange={change} />}
				<ProblemNote error={save.error} />
				<div className="k-row">
					<Button type="submit" look="primary" isPending={save.isPending} isDisabled={draft === null}>
						{kit.save}
					</Button>
				</div>
			</form>
		</SettingsPage>
	);
}

function RulesFields({
	rules,
	onChange,
}: {
	readonly rules: Rules;
	readonly onChange: (rules: Rules) => void;
}): ReactNode {
	const words = useStrings(publishingStrings).rules;
	return (
		<>
			<Panel title={words.required}>
				<div className="s-fields">
					{REQUIREMENTS.map((name) => (
						<Select
							key={name}
							label={words.requirements[name]}
							value={rules.required[name]}
							onChange={(demand) => onChange({ ...rules, required: { ...rules.required, [name]: demand } })}
							choices={DEMANDS.map((id) => ({ id, name: words.demands[id] }))}
						/>
					))}
				</div>
			</Panel>
			<Panel title={words.approval}>
				<RadioGroup
					label={words.approval}
					isLabelHidden
					value={rules.approval}
					onChange={(approval) => onChange({ ...rules, approval })}
					choices={APPROVALS.map((id) => ({ id, name: words.approvals[id], detail: words.approvalDetails[id] }))}
				/>
				<div>
					<Checkbox isSelected={rules.override} onChange={(override) => onChange({ ...rules, override })}>
						{words.override}
					</Checkbox>
					<p className="k-hint">{words.overrideHint}</p>
				</div>
			</Panel>
		</>
	);
}
