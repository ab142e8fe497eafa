/** How a person comes in: what they have, a new link, their sessions; shutting out and letting in again. */
import { useState } from "react";
import { Button } from "../../../kit/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog.tsx";
import { Panel } from "../../../kit/panel.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { usePaperTime } from "../../../paper-time.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useChange } from "../../../use-api.ts";
import { LinkDialog } from "./link-dialog.tsx";
import type { PersonView } from "./role-names.ts";

export function WayInPanel({ person }: { readonly person: PersonView }) {
	const words = useStrings(peopleStrings);
	const time = usePaperTime();
	const [open, setOpen] = useState<"link" | "shutOut" | null>(null);
	const invite = useChange("POST /people/:id/invitation");
	const end = useChange("DELETE /people/:id/sessions");
	const change = useChange("PUT /people/:id", { also: ["colleagues"] });
	const { id, name, email, grants, state } = person;
	const params = { id };
	const isShutOut = state === "shutOut";
	const setDisabled = (disabled: boolean) =>
		change.mutate({ params, body: { name, email, grants: [...grants], disabled } }, { onSuccess: () => setOpen(null) });
	const make = () => invite.mutate({ params }, { onSuccess: () => setOpen(null) });
	const ways = [
		...(person.passkeys > 0 ? [words.passkeysWay(person.passkeys)] : []),
		...(person.hasPassword ? [words.passwordWay] : []),
		...(person.isConnected ? [words.connectedWay] : []),
	];
	return (
		<Panel title={words.wayIn}>
			<p className="k-quiet">
				{ways.length === 0 ? words.noWayYet : ways.join(" · ")}
				{person.sessions > 0 ? ` · ${words.openSessions(person.sessions)}` : null}
			</p>
			{person.invitedUntil === null ? null : <p>{words.invitedUntil(time.minute(person.invitedUntil))}</p>}
			<div className="k-row">
				{isShutOut ? (
					<Button size="small" isPending={change.isPending} onPress={() => setDisabled(false)}>
						{words.letIn}
					</Button>
				) : (
					<>
						<Button
							size="small"
							isPending={invite.isPending}
							onPress={ways.length === 0 ? make : () => setOpen("link")}
						>
							{words.newLink}
						</Button>
						{person.sessions > 0 ? (
							<Button size="small" isPending={end.isPending} onPress={() => end.mutate({ params })}>
								{words.endSessions}
							</Button>
						) : null}
						<Button size="small" look="danger" onPress={() => setOpen("shutOut")}>
							{words.shutOut}
						</Button>
					</>
				)}
			</div>
			{open === null ? <ProblemNote error={invite.error ?? end.error ?? change.error} /> : null}
			<ConfirmDialog
				title={words.newLinkTitle}
				isOpen={open === "link"}
				onClose={() => setOpen(null)}
				confirm={words.newLink}
				isBusy={invite.isPending}
				onConfirm={make}
			>
				<p>{words.newLinkWhy}</p>
				<ProblemNote error={invite.error} />
			</ConfirmDialog>
			<ConfirmDialog
				title={words.shutOutTitle(name)}
				isOpen={open === "shutOut"}
				onClose={() => setOpen(null)}
				confirm={words.shutOut}
				isDangerous
				isBusy={change.isPending}
				onConfirm={() => setDisabled(true)}
			>
				<p>{words.shutOutWhy}</p>
				<ProblemNote error={change.error} />
			</ConfirmDialog>
			{invite.data ? (
				<LinkDialog name={name} invitation={invite.data.invitation} onClose={() => invite.reset()} />
			) : null}
		</Panel>
	);
}
