/** One's password with its codes: set, changed, removed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api-client.ts";
import { ApiProblem } from "../../../api-problem.ts";
import { Button } from "../../../kit/button.tsx";
import { ConfirmDialog, Dialog } from "../../../kit/dialog.tsx";
import { Panel } from "../../../kit/panel.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { toast } from "../../../kit/toast.tsx";
import { usePaperTime } from "../../../paper-time.ts";
import { accountStrings } from "../../../strings/account/strings.ts";
import { kitStrings } from "../../../strings/kit/strings.ts";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useChange } from "../../../use-api.ts";
import type { GivenWay, NewWayOffer } from "../way-in/accept-steps.tsx";
import { NewPasswordForm } from "../way-in/new-password-form.tsx";
import { PasswordField } from "../way-in/password-field.tsx";
import { Refusal } from "../way-in/refusal.tsx";
import type { Account } from "./passkeys-panel.tsx";
import { SaveDialog } from "./save-dialog.tsx";

export function PasswordPanel({ account }: { readonly account: Account }) {
	const words = useStrings(accountStrings);
	const kit = useStrings(kitStrings);
	const time = usePaperTime();
	const [open, setOpen] = useState<"change" | "remove" | null>(null);
	const [offer, setOffer] = useState<NewWayOffer | null>(null);
	const begin = useMutation({ mutationFn: () => api("POST /account/ways/begin", {}), onSuccess: setOffer });
	const remove = useChange("DELETE /account/password");
	const isSet = account.passwordAt !== null;
	return (
		<Panel title={words.password}>
			<p className="k-quiet">
				{account.passwordAt === null ? words.noPassword : words.passwordSet(time.day(account.passwordAt))}
			</p>
			<div className="k-row">
				{isSet ? (
					<Button size="small" onPress={() => setOpen("change")}>
						{words.changePassword}
					</Button>
				) : null}
				<Button size="small" isPending={begin.isPending} onPress={() => begin.mutate()}>
					{isSet ? words.renewTotp : words.setPassword}
				</Button>
				{isSet ? (
					<Button size="small" look="quiet" onPress={() => setOpen("remove")}>
						{kit.remove}
					</Button>
				) : null}
			</div>
			<Refusal error={begin.error} />
			{offer ? <SetDialog offer={offer} onAgain={() => begin.mutateAsync()} onClose={() => setOffer(null)} /> : null}
			{open === "change" ? <ChangeDialog onClose={() => setOpen(null)} /> : null}
			<ConfirmDialog
				title={words.removePassword}
				isOpen={open === "remove"}
				onClose={() => setOpen(null)}
				confirm={kit.remove}
				isDangerous
				isBusy={remove.isPending}
				onConfirm={() => remove.mutate({}, { onSuccess: () => setOpen(null) })}
			>
				<p>{words.removePasswordWhy}</p>
				<ProblemNote error={remove.error} />
			</ConfirmDialog>
		</Panel>
	);
}

interface SetDialogProps {
	readonly offer: NewWayOffer;
	readonly onAgain: () => Promise<NewWayOffer>;
	readonly onClose: () => void;
}

/** A password with a new authenticator application. */
function SetDialog({ offer, onAgain, onClose }: SetDialogProps) {
	const words = useStrings(accountStrings);
	const client = useQueryClient();
	const add = useMutation({
		mutationFn: (way: GivenWay) => api("POST /account/ways", { body: { way } }),
		onSuccess: () => {
			onClose();
			toast({ title: words.passwordChanged, tone: "good" });
			return client.invalidateQueries({ queryKey: ["account"] });
		},
	});
	return (
		<Dialog title={words.setPassword} isOpen onClose={onClose} size="small" isBusy={add.isPending}>
			<NewPasswordForm
				offer={offer}
				error={add.error}
				isPending={add.isPending}
				onWay={(way) => add.mutateAsync(way)}
				onAgain={onAgain}
				onEdit={add.reset}
				onBack={onClose}
			/>
		</Dialog>
	);
}

function ChangeDialog({ onClose }: { readonly onClose: () => void }) {
	const words = useStrings(accountStrings);
	const signIn = useStrings(signInStrings);
	const [password, setPassword] = useState("");
	const change = useChange("PUT /account/password");
	const wrong = change.error instanceof ApiProblem && change.error.at === "password" ? signIn.weakPassword : undefined;
	const save = () =>
		change.mutate(
			{ body: { password } },
			{
				onSuccess: () => {
					onClose();
					toast({ title: words.passwordChanged, tone: "good" });
				},
			},
		);
	return (
		<SaveDialog title={words.changePassword} isPending={change.isPending} onSave={save} onClose={onClose}>
			<PasswordField
				label={signIn.newPassword}
				hint={signIn.newPasswordHint}
				value={password}
				onChange={(typed) => {
					setPassword(typed);
					change.reset();
				}}
				error={wrong}
				isNew
				autoFocus
			/>
			{wrong ? null : <Refusal error={change.error} />}
		</SaveDialog>
	);
}
