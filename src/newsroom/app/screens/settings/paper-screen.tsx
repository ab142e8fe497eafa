/** The paper's name, address and imprint. */
import { useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Panel } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { SettingsPage } from "./settings-page.tsx";

const IMPRINT = [
	"publisher",
	"responsibleEditor",
	"address",
	"telephone",
	"fax",
	"email",
	"rightsNotice",
	"softwareCredit",
] as const;

export function PaperScreen() {
	const words = useStrings(settingsStrings);
	const kit = useStrings(kitStrings);
	const saved = useApiNow("GET /settings");
	const [changes, setChanges] = useState<Partial<typeof saved>>({});
	const save = useChange("PUT /settings");
	const shown = { ...saved, ...changes };
	const imprint = (name: (typeof IMPRINT)[number]) => ({
		label: words.fields[name],
		value: shown.imprint[name],
		onChange: (text: string) => setChanges({ ...changes, imprint: { ...shown.imprint, [name]: text } }),
	});
	return (
		<SettingsPage title={words.paper} lead={words.paperLead}>
			<form
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					save.mutate(
						{ body: shown },
						{
							onSuccess: () => {
								setChanges({});
								toast({ title: kit.saved, detail: words.savedFor, tone: "good" });
							},
						},
					);
				}}
			>
				<div className="s-fields">
					<TextField
						label={words.name}
						value={shown.name}
						onChange={(name) => setChanges({ ...changes, name })}
						isRequired
					/>
					<TextField
						label={words.site}
						hint={words.siteHint}
						type="url"
						dir="ltr"
						value={shown.site}
						onChange={(site) => setChanges({ ...changes, site })}
					/>
				</div>
				<Panel title={words.imprint}>
					<div className="s-fields">
						{IMPRINT.map((name) =>
							name === "rightsNotice" ? (
								<TextArea key={name} {...imprint(name)} hint={words.rightsNoticeHint} rows={2} className="s-whole" />
							) : (
								<TextField key={name} {...imprint(name)} />
							),
						)}
					</div>
				</Panel>
				<ProblemNote error={save.error} />
				<div className="k-row">
					<Button
						type="submit"
						look="primary"
						isPending={save.isPending}
						isDisabled={Object.keys(changes).length === 0}
					>
						{kit.save}
					</Button>
				</div>
			</form>
		</SettingsPage>
	);
}
