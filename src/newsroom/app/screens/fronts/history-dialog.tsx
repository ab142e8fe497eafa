/** Who did what to the front and when; any minute comes back into the draft, any launch goes out again. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import { type AnswerOf, api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { toast } from "../../kit/toast.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { didInWords } from "./in-words.ts";
import { moment } from "./moments.ts";
import type { Change, FrontInHand } from "./use-front.ts";

export interface HistoryDialogProps {
	readonly front: FrontInHand;
	readonly zone: string;
	readonly onClose: () => void;
}

type History = AnswerOf<"GET /front-drafts/:front/history">;
type Launch = History["launches"][number];
type Row = { readonly at: number; readonly change: Change | null; readonly launch: Launch | null };

function rowsOf(pages: readonly History[]): Row[] {
	const launches = new Map(pages.flatMap((page) => page.launches).map((launch) => [launch.number, launch]));
	const rows: Row[] = [
		...pages.flatMap((page) => page.changes).map((change) => ({ at: change.at, change, launch: null })),
		...[...launches.values()].map((launch) => ({ at: launch.at, change: null, launch })),
	];
	return rows.sort((a, b) => b.at - a.at || (b.change?.revision ?? 0) - (a.change?.revision ?? 0));
}

export function HistoryDialog({ front, zone, onClose }: HistoryDialogProps): ReactNode {
	const words = useStrings(frontsStrings);
	const language = useLanguage();
	const name = front.view.front;
	const [error, setError] = useState<unknown>(null);
	const [isBusy, setBusy] = useState(false);
	const history = useInfiniteQuery({
		queryKey: ["front-drafts", "history", name],
		initialPageParam: 0,
		queryFn: ({ pageParam }) =>
			api("GET /front-drafts/:front/history", {
				params: { front: name },
				query: pageParam === 0 ? {} : { before: pageParam },
			}),
		getNextPageParam: (page: History) => page.next,
	});
	const rows = rowsOf(history.data?.pages ?? []);
	const now = Date.now();

	async function run(work: () => Promise<void>): Promise<void> {
		setBusy(true);
		setError(null);
		try {
			await work();
			onClose();
		} catch (problem) {
			setError(problem);
		}
		setBusy(false);
	}

	/** As it was right after what was done then. */
	const bringBack = (time: number) =>
		run(async () => {
			const then = await api("GET /front-drafts/:front/at", { params: { front: name }, query: { time } });
			await front.settled();
			front.act({ do: "replace", containers: [...then.containers] });
			toast({ title: words.historyDialog.broughtBack, detail: words.historyDialog.broughtBackDetail, tone: "good" });
		});

	const launchAgain = (launch: Launch) =>
		run(async () => {
			const body = { again: launch.number, live: front.view.live.revision };
			await api("POST /front-drafts/:front/launch", { params: { front: name }, body });
			await front.refresh();
			toast({ title: words.launchDialog.undone, tone: "good" });
		});

	return (
		<Dialog title={words.historyDialog.title} isOpen onClose={onClose} size="wide" isBusy={isBusy}>
			<div className="k-stack">
				<p className="k-quiet">{words.historyDialog.lead}</p>
				<ProblemNote error={error ?? history.error} />
				{history.data && rows.length === 0 ? <p>{words.historyDialog.none}</p> : null}
				<ol className="fr-history">
					{rows.map(({ at, change, launch }, index) => {
						const time = moment(at, zone, language, now);
						const before = rows[index - 1];
						const isSameMoment = before?.at === at;
						const by = nameOf(change?.by ?? launch?.by ?? "");
						const did = change
							? didInWords(change, words, (time) => moment(time, zone, language, now))
							: launch?.again === null
								? words.historyDialog.launched
								: words.historyDialog.launchedAgain;
						return (
							<li key={change ? `c${change.revision}` : `l${launch?.number}`} data-launch={launch ? true : undefined}>
								<time dateTime={new Date(at).toISOString()}>{time}</time>
								<span className="fr-history-words">
									<strong>{by}</strong> {did}
								</span>
								<span className="fr-history-tools">
									{launch && front.view.may.launch && launch.number !== front.view.live.revision ? (
										<Button size="small" look="quiet" isDisabled={isBusy} onPress={() => void launchAgain(launch)}>
											{words.historyDialog.launchAgain}
										</Button>
									) : null}
									{front.view.may.write && !isSameMoment && index > 0 ? (
										<Button
											size="small"
											look="quiet"
											isDisabled={isBusy}
											aria-label={words.historyDialog.bringBackAt(time, `${by} ${did}`)}
											onPress={() => void bringBack(at)}
										>
											{words.historyDialog.bringBack}
										</Button>
									) : null}
								</span>
							</li>
						);
					})}
				</ol>
				{history.hasNextPage ? (
					<Button isPending={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
						{words.historyDialog.more}
					</Button>
				) : null}
			</div>
		</Dialog>
	);
}
