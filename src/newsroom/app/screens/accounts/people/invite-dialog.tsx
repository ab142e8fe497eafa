/** Inviting a person: name, e-mail address, roles; then the link. */

import { useState } from "react";
import { Button } from "../../../kit/button.tsx";
import { Dialog } from "../../../kit/dialog.tsx";
import { errorAt } from "../../../kit/misfit-in-words.ts";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useChange } from "../../../use-api.ts";
import { GrantsField } from "./grants-field.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import type { Grant } from "./role-names.ts";

export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
	const words = useStrings(peopleStrings);
	const [name, setName] = useState("");
	const [email, setEmail] = useState("");
	const [grants, setGrants] = useState<readonly Grant[]>([{ role: "reporter", edition: "", section: "" }]);
	const invite = useChange("POST /people", { also: ["colleagues"] });
	if (invite.data)
		return <LinkDialog name={invite.data.person.name} invitation={invite.data.invitation} onClose={onClose} />;
	const wrong = (at: string) => errorAt(invite.error, at);
	const isFieldWrong = wrong("name") !== undefined || wrong("email") !== undefined;
	const send = () => invite.mutate({ body: { name, email, grants: [...grants] } });
	return (
		<Dialog
			title={words.invite}
			isOpen
			onClose={onClose}
			isBusy={invite.isPending}
			actions={
				<Button look="primary" type="submit" form="invite" isPending={invite.isPending}>
					{words.inviteAndLink}
				</Button>
			}
		>
			<form
				id="invite"
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					send();
				}}
			>
				<TextField
					label={words.name}
					value={name}
					onChange={(text) => {
						setName(text);
						invite.reset();
					}}
					error={wrong("name")}
					autoComplete="off"
					isRequired
					autoFocus
				/>
				<TextField
					label={words.email}
					hint={words.emailHint}
					type="email"
					dir="ltr"
					value={email}
					onChange={(text) => {
						setEmail(text);
						invite.reset();
					}}
					error={wrong("email")}
					autoComplete="off"
					isRequired
				/>
				<GrantsField grants={grants} onChange={setGrants} />
				{isFieldWrong ? null : <ProblemNote error={invite.error} />}
			</form>
		</Dialog>
	);
}
