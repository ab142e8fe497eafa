/** What was sent to a webhook and how it went; each can be sent once more. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Badge, type Tone } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { Panel } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Table } from "../../kit/table.tsx";
import { toast } from "../../kit/toast.tsx";
import { usePaperTime } from "../../paper-time.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf, useChange } from "../../use-api.ts";
import type { Delivery, Webhook } from "./types.ts";

const TONES: Readonly<Record<Delivery["state"], Tone>> = { waiting: "warn", delivered: "good", failed: "bad" };
const PAGE = 30;
/** While something is on its way the log is asked for anew so often (milliseconds). */
const SOON = 2000;

export function DeliveryLog({ webhook }: { readonly webhook: Webhook }): ReactNode {
	const all = useStrings(settingsStrings);
	const words = all.webhooks;
	const time = usePaperTime();
	const [limit, setLimit] = useState(PAGE);
	const { data, error } = useQuery({
		...readOf("GET /webhooks/:id/deliveries", { params: { id: webhook.id }, query: { limit } }),
		refetchInterval: ({ state }) => (state.data?.deliveries.some((one) => one.state === "waiting") ? SOON : false),
	});
	const again = useChange("POST /webhooks/:id/deliveries/:delivery/again");
	const test = useChange("POST /webhooks/:id/test");
	const deliveries = data?.deliveries ?? [];
	return (
		<Panel
			title={words.log}
			actions={
				<Button
					size="small"
					isDisabled={!webhook.active}
					isPending={test.isPending}
					onPress={() =>
						test.mutate(
							{ params: { id: webhook.id } },
							{ onSuccess: () => toast({ title: words.tested, tone: "good" }) },
						)
					}
				>
					{words.test}
				</Button>
			}
		>
			<ProblemNote error={error ?? again.error ?? test.error} />
			<Table
				label={words.log}
				rows={deliveries}
				keyOf={({ id }) => String(id)}
				empty={<p className="k-nothing">{words.logEmpty}</p>}
				columns={[
					{ id: "event", name: words.event, isRowHeader: true, cell: ({ event }) => <code dir="ltr">{event}</code> },
					{
						id: "state",
						name: words.state,
						cell: ({ state }) => <Badge tone={TONES[state]}>{all.deliveryStates[state]}</Badge>,
					},
					{
						id: "when",
						name: words.when,
						isSecondary: true,
						cell: ({ triedAt, createdAt }) => time.second(triedAt || createdAt),
					},
					{
						id: "answer",
						name: words.answer,
						isSecondary: true,
						cell: ({ status, answer, state }) => (
							<span className="s-answer" dir="auto">
								{status === 0
									? state === "waiting" && answer === ""
										? ""
										: `${words.noAnswer} ${answer}`
									: `${status} ${answer}`}
							</span>
						),
					},
					{ id: "attempts", name: words.attempts, align: "end", isSecondary: true, cell: ({ attempts }) => attempts },
					{
						id: "again",
						name: words.again,
						isNameHidden: true,
						align: "end",
						cell: ({ id, event, state }) =>
							state === "waiting" ? null : (
								<Button
									size="small"
									aria-label={words.againName(event, id)}
									isDisabled={!webhook.active}
									onPress={() =>
										again.mutate(
											{ params: { id: webhook.id, delivery: id } },
											{ onSuccess: () => toast({ title: words.sentAgain, tone: "good" }) },
										)
									}
								>
									{words.again}
								</Button>
							),
					},
				]}
			/>
			{deliveries.length === limit && limit < 200 ? (
				<div className="k-row">
					<Button size="small" onPress={() => setLimit(200)}>
						{words.older}
					</Button>
				</div>
			) : null}
		</Panel>
	);
}
