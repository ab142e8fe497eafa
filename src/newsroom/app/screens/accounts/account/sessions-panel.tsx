/** Where one is signed in; each session can be ended, or all others at once. */
import { Badge } from "../../../kit/badge.tsx";
import { Button } from "../../../kit/button.tsx";
import { Panel } from "../../../kit/panel.tsx";
import { Table, type TableColumn } from "../../../kit/table.tsx";
import { toast, toastProblem } from "../../../kit/toast.tsx";
import { usePaperTime } from "../../../paper-time.ts";
import { accountStrings } from "../../../strings/account/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useChange } from "../../../use-api.ts";
import { deviceOf } from "../device.ts";
import type { Account } from "./passkeys-panel.tsx";

type SessionRow = Account["sessions"][number];

export function SessionsPanel({ account }: { readonly account: Account }) {
	const words = useStrings(accountStrings);
	const time = usePaperTime();
	const endOne = useChange("DELETE /account/sessions/:id");
	const endOthers = useChange("DELETE /account/sessions");
	const device = ({ agent }: SessionRow) => deviceOf(agent) || words.unknownDevice;
	const columns: TableColumn<SessionRow>[] = [
		{
			id: "device",
			name: words.columns.device,
			isRowHeader: true,
			cell: (row) => (
				<span className="k-row">
					{device(row)}
					{row.isThis ? <Badge tone="good">{words.thisSession}</Badge> : null}
				</span>
			),
		},
		{ id: "way", name: words.columns.way, cell: ({ method }) => words.methods[method], isSecondary: true },
		{ id: "seen", name: words.columns.seen, cell: ({ seenAt }) => time.minute(seenAt) },
		{ id: "address", name: words.columns.address, cell: ({ address }) => <bdi>{address}</bdi>, isSecondary: true },
		{
			id: "end",
			name: words.endOne,
			isNameHidden: true,
			align: "end",
			cell: (row) =>
				row.isThis ? null : (
					<Button
						size="small"
						look="quiet"
						aria-label={words.endOneOf(device(row))}
						onPress={() => endOne.mutate({ params: { id: row.id } }, { onError: toastProblem })}
					>
						{words.endOne}
					</Button>
				),
		},
	];
	return (
		<Panel
			title={words.sessions}
			actions={
				account.sessions.length > 1 ? (
					<Button
						size="small"
						isPending={endOthers.isPending}
						onPress={() =>
							endOthers.mutate(
								{},
								{
									onSuccess: () => void toast({ title: words.othersEnded, tone: "good" }),
									onError: toastProblem,
								},
							)
						}
					>
						{words.endOthers}
					</Button>
				) : null
			}
		>
			<Table
				label={words.sessions}
				columns={columns}
				rows={account.sessions}
				keyOf={({ id }) => String(id)}
				textOf={device}
			/>
		</Panel>
	);
}
