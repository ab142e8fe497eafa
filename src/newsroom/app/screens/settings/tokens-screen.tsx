/** Tokens: which programs work with the paper, with which role, until when; made, shown once, revoked. */
import { type ReactNode, useState } from "react";
import { Badge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Table } from "../../kit/table.tsx";
import { toast } from "../../kit/toast.tsx";
import { usePaperTime } from "../../paper-time.ts";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { useGrantWords } from "../accounts/people/role-names.ts";
import { SettingsPage } from "./settings-page.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { TokenDialog } from "./token-dialog.tsx";
import type { Token } from "./types.ts";

const stateOf = ({ revokedAt, expiresAt }: Token, now: number): "valid" | "ended" | "revoked" =>
	revokedAt !== null ? "revoked" : expiresAt !== null && expiresAt <= now ? "ended" : "valid";

export function TokensScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const time = usePaperTime();
	const { tokens } = useApiNow("GET /tokens");
	const inWords = useGrantWords();
	const [now] = useState(() => Date.now());
	const [isMaking, setMaking] = useState(false);
	const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null);
	const [revoking, setRevoking] = useState<Token | null>(null);
	const [showsOld, setShowsOld] = useState(false);
	const make = () => setMaking(true);
	useShortcut({ keys: "n", label: words.tokens.add, group: words.settings, run: make });
	const shown = tokens.filter((token) => showsOld || stateOf(token, now) === "valid");
	const nameOf = ({ name, id }: Token) => name || `#${id}`;
	return (
		<SettingsPage
			title={words.places.tokens}
			lead={words.tokens.lead}
			hasTimes
			actions={
				<Button look="primary" onPress={make}>
					{words.tokens.add}
				</Button>
			}
		>
			<Checkbox isSelected={showsOld} onChange={setShowsOld}>
				{words.tokens.showOld}
			</Checkbox>
			<Table
				label={words.places.tokens}
				rows={shown}
				keyOf={({ id }) => String(id)}
				textOf={nameOf}
				empty={<EmptyState title={words.tokens.none} />}
				columns={[
					{
						id: "name",
						name: words.tokens.name,
						isRowHeader: true,
						cell: (row) => <span dir="auto">{nameOf(row)}</span>,
					},
					{ id: "role", name: words.tokens.role, cell: (row) => inWords(row).role },
					{
						id: "place",
						name: words.tokens.place,
						isSecondary: true,
						cell: (row) => inWords(row).place || words.tokens.everywhere,
					},
					{
						id: "used",
						name: words.tokens.lastUse,
						isSecondary: true,
						cell: ({ usedAt }) => (usedAt === null ? words.tokens.never : time.second(usedAt)),
					},
					{
						id: "ends",
						name: words.tokens.ends,
						isSecondary: true,
						cell: ({ expiresAt }) => (expiresAt === null ? words.tokens.noEnd : time.day(expiresAt)),
					},
					{
						id: "state",
						name: words.tokens.state,
						cell: (row) => {
							const state = stateOf(row, now);
							return <Badge tone={state === "valid" ? "good" : "neutral"}>{words.tokens[state]}</Badge>;
						},
					},
					{
						id: "revoke",
						name: words.tokens.revoke,
						isNameHidden: true,
						align: "end",
						cell: (row) =>
							stateOf(row, now) === "valid" ? (
								<Button
									size="small"
									look="danger"
									aria-label={`${words.tokens.revoke}: ${nameOf(row)}`}
									onPress={() => setRevoking(row)}
								>
									{words.tokens.revoke}
								</Button>
							) : null,
					},
				]}
			/>
			{isMaking ? (
				<TokenDialog
					onClose={() => setMaking(false)}
					onMade={(name, secret) => {
						setMaking(false);
						setMade({ name, secret });
					}}
				/>
			) : null}
			{made ? (
				<ShownOnce title={`${words.tokens.shown}: ${made.name}`} secret={made.secret} onClose={() => setMade(null)} />
			) : null}
			{revoking ? <RevokeDialog token={revoking} name={nameOf(revoking)} onClose={() => setRevoking(null)} /> : null}
		</SettingsPage>
	);
}

function RevokeDialog({
	token,
	name,
	onClose,
}: {
	readonly token: Token;
	readonly name: string;
	readonly onClose: () => void;
}): ReactNode {
	const words = useStrings(settingsStrings).tokens;
	const revoke = useChange("DELETE /tokens/:id");
	return (
		<ConfirmDialog
			title={words.revokeTitle(name)}
			isOpen
			onClose={onClose}
			isBusy={revoke.isPending}
			confirm={words.revoke}
			isDangerous
			onConfirm={() =>
				revoke.mutate(
					{ params: { id: token.id } },
					{
						onSuccess: () => {
							toast({ title: words.revokedNow, detail: name, tone: "good" });
							onClose();
						},
					},
				)
			}
		>
			<p>{words.revokeText}</p>
			<ProblemNote error={revoke.error} />
		</ConfirmDialog>
	);
}
