/** One's recovery codes: how many are left, and new ones, shown once. */
import { useState } from "react";
import { Button } from "../../../kit/button.tsx";
import { ConfirmDialog, Dialog } from "../../../kit/dialog.tsx";
import { Panel } from "../../../kit/panel.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { accountStrings } from "../../../strings/account/strings.ts";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApi, useChange } from "../../../use-api.ts";
import { RecoveryCodes } from "../way-in/recovery-codes.tsx";
import type { Account } from "./passkeys-panel.tsx";

export function RecoveryPanel({ account }: { readonly account: Account }) {
	const words = useStrings(accountStrings);
	const signIn = useStrings(signInStrings);
	const paper = useApi("GET /sign-in").data?.paper ?? "Broadsheet";
	const [isAsking, setAsking] = useState(false);
	const [codes, setCodes] = useState<readonly string[] | null>(null);
	const renew = useChange("POST /account/recovery-codes");
	const left = account.recoveryCodesLeft;
	const make = () =>
		renew.mutate(
			{},
			{
				onSuccess: ({ recoveryCodes }) => {
					setAsking(false);
					setCodes(recoveryCodes);
				},
			},
		);
	return (
		<Panel title={words.recovery}>
			<p className={left < 3 ? undefined : "k-quiet"}>{left === 0 ? words.noRecovery : words.recoveryLeft(left)}</p>
			<div className="k-row">
				<Button size="small" isPending={renew.isPending} onPress={left === 0 ? make : () => setAsking(true)}>
					{words.renewCodes}
				</Button>
			</div>
			{isAsking ? null : <ProblemNote error={renew.error} />}
			<ConfirmDialog
				title={words.renewCodesTitle}
				isOpen={isAsking}
				onClose={() => setAsking(false)}
				confirm={words.renewCodes}
				isBusy={renew.isPending}
				onConfirm={make}
			>
				<p>{words.renewCodesWhy}</p>
				<ProblemNote error={renew.error} />
			</ConfirmDialog>
			{codes ? (
				<Dialog title={signIn.codesTitle} isOpen onClose={() => setCodes(null)} size="small" role="alertdialog">
					<RecoveryCodes codes={codes} paper={paper} done={words.close} onDone={() => setCodes(null)} isInDialog />
				</Dialog>
			) : null}
		</Panel>
	);
}
