/** One's passkeys: added, named, removed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Fingerprint, Plus } from "lucide-react";
import { useState } from "react";
import { type AnswerOf, api } from "../../../api-client.ts";
import { Button } from "../../../kit/button.tsx";
import { ConfirmDialog } from "../../../kit/dialog.tsx";
import { Panel } from "../../../kit/panel.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { toast } from "../../../kit/toast.tsx";
import { usePaperTime } from "../../../paper-time.ts";
import { accountStrings } from "../../../strings/account/strings.ts";
import { kitStrings } from "../../../strings/kit/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useChange } from "../../../use-api.ts";
import { canUsePasskeys, deviceName, makePasskey } from "../way-in/passkey.ts";
import { Refusal } from "../way-in/refusal.tsx";
import { SaveDialog } from "./save-dialog.tsx";

export type Account = AnswerOf<"GET /account">;
type Passkey = Account["passkeys"][number];

async function addPasskey(): Promise<void> {
	const { ticket, passkey } = await api("POST /account/ways/begin", {});
	if (passkey === null) throw new DOMException("", "NotSupportedError");
	const response = await makePasskey(passkey);
	await api("POST /account/ways", { body: { way: { kind: "passkey", ticket, response, name: deviceName() } } });
}

export function PasskeysPanel({ account }: { readonly account: Account }) {
	const words = useStrings(accountStrings);
	const client = useQueryClient();
	const add = useMutation({
		mutationFn: addPasskey,
		onSuccess: () => {
			toast({ title: words.passkeyAdded, tone: "good" });
			return client.invalidateQueries({ queryKey: ["account"] });
		},
	});
	return (
		<Panel
			title={words.passkeys}
			actions={
				canUsePasskeys() ? (
					<Button
						size="small"
						icon={<Plus aria-hidden="true" size={14} />}
						isPending={add.isPending}
						onPress={() => add.mutate()}
					>
						{words.addPasskey}
					</Button>
				) : null
			}
		>
			<p className="k-quiet">{account.passkeys.length === 0 ? words.noPasskeys : words.passkeysLead}</p>
			<Refusal error={add.error} />
			{account.passkeys.length === 0 ? null : (
				<ul className="ac-list">
					{account.passkeys.map((passkey) => (
						<PasskeyRow key={passkey.id} passkey={passkey} />
					))}
				</ul>
			)}
		</Panel>
	);
}

function PasskeyRow({ passkey }: { readonly passkey: Passkey }) {
	const words = useStrings(accountStrings);
	const kit = useStrings(kitStrings);
	const time = usePaperTime();
	const [open, setOpen] = useState<"rename" | "remove" | null>(null);
	const remove = useChange("DELETE /account/passkeys/:passkey");
	const name = passkey.name || words.unnamed;
	const used = passkey.usedAt === null ? words.neverUsed : words.used(time.day(passkey.usedAt));
	return (
		<li>
			<Fingerprint aria-hidden="true" size={20} strokeWidth={1.5} />
			<div>
				<strong dir="auto">{name}</strong>
				<span className="k-hint">
					{words.added(time.day(passkey.createdAt))} · {used}
				</span>
			</div>
			<div className="k-row">
				<Button size="small" look="quiet" aria-label={`${words.rename}: ${name}`} onPress={() => setOpen("rename")}>
					{words.rename}
				</Button>
				<Button size="small" look="quiet" aria-label={`${kit.remove}: ${name}`} onPress={() => setOpen("remove")}>
					{kit.remove}
				</Button>
			</div>
			{open === "rename" ? <RenameDialog passkey={passkey} onClose={() => setOpen(null)} /> : null}
			<ConfirmDialog
				title={words.removePasskey(name)}
				isOpen={open === "remove"}
				onClose={() => setOpen(null)}
				confirm={kit.remove}
				isDangerous
				isBusy={remove.isPending}
				onConfirm={() => remove.mutate({ params: { passkey: passkey.id } }, { onSuccess: () => setOpen(null) })}
			>
				<p>{words.removePasskeyWhy}</p>
				<ProblemNote error={remove.error} />
			</ConfirmDialog>
		</li>
	);
}

function RenameDialog({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
	const words = useStrings(accountStrings);
	const [name, setName] = useState(passkey.name);
	const rename = useChange("PUT /account/passkeys/:passkey");
	const save = () => rename.mutate({ params: { passkey: passkey.id }, body: { name } }, { onSuccess: onClose });
	return (
		<SaveDialog title={words.renameTitle} isPending={rename.isPending} onSave={save} onClose={onClose}>
			<TextField label={words.name} value={name} onChange={setName} maxLength={100} autoFocus />
			<ProblemNote error={rename.error} />
		</SaveDialog>
	);
}
