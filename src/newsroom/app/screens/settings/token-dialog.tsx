/** Making a token: what it is for, its role, where it holds, and how long. */
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { errorAt } from "../../kit/misfit-in-words.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useApiNow, useChange } from "../../use-api.ts";
import { useRoleName } from "../accounts/people/role-names.ts";

const DAY = 86_400_000;
const TERMS = ["30", "90", "365", ""] as const;

interface TokenDialogProps {
	readonly onClose: () => void;
	readonly onMade: (name: string, secret: string) => void;
}

export function TokenDialog({ onClose, onMade }: TokenDialogProps): ReactNode {
	const words = useStrings(settingsStrings).tokens;
	const kit = useStrings(kitStrings);
	const make = useChange("POST /tokens");
	const { editions } = useApiNow("GET /editions");
	const roleName = useRoleName();
	const { roles } = useApiNow("GET /roles");
	const [name, setName] = useState("");
	const [role, setRole] = useState("editor");
	const [edition, setEdition] = useState("");
	const [section, setSection] = useState("");
	const [term, setTerm] = useState<(typeof TERMS)[number]>("90");
	const sections = useApi("GET /sections", { query: edition === "" ? {} : { edition } }).data?.sections ?? [];
	const submit = () =>
		make.mutate(
			{ body: { name, role, edition, section, expiresAt: term === "" ? null : Date.now() + Number(term) * DAY } },
			{ onSuccess: ({ token }) => onMade(name, token) },
		);
	return (
		<Dialog
			title={words.add}
			isOpen
			onClose={onClose}
			isBusy={make.isPending}
			actions={
				<>
					<Button onPress={onClose}>{kit.cancel}</Button>
					<Button look="primary" onPress={submit} isPending={make.isPending} isDisabled={name.trim() === ""}>
						{words.add}
					</Button>
				</>
			}
		>
			<div className="k-stack">
				<TextField
					label={words.name}
					value={name}
					error={errorAt(make.error, "name")}
					onChange={setName}
					maxLength={100}
					autoFocus
					isRequired
				/>
				<Select
					label={words.role}
					choices={roles.map((one) => ({ id: one.key, name: roleName(one) }))}
					value={role}
					error={errorAt(make.error, "role")}
					onChange={setRole}
				/>
				<Select
					label={words.place}
					choices={[
						{ id: "", name: words.everywhere },
						...editions.map(({ key, name: own, locale }) => ({ id: key, name: own, lang: locale })),
					]}
					value={edition}
					error={errorAt(make.error, "edition")}
					onChange={(key) => {
						setEdition(key);
						setSection("");
					}}
				/>
				{edition === "" ? null : (
					<Select
						label={words.section}
						choices={[
							{ id: "", name: words.wholeEdition },
							...sections.map(({ path, name: own }) => ({ id: path, name: own, detail: path })),
						]}
						value={section}
						error={errorAt(make.error, "section")}
						onChange={setSection}
					/>
				)}
				<Select
					label={words.endsChoice}
					choices={TERMS.map((id) => ({ id, name: id === "" ? words.noEnd : words.days(Number(id)) }))}
					value={term}
					error={errorAt(make.error, "expiresAt")}
					onChange={setTerm}
				/>
				<ProblemNote error={make.error} />
			</div>
		</Dialog>
	);
}
