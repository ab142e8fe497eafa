/** Launching: says what readers will see change, does it, and says what it took; the way back stands in the notice. */

import { type ReactNode, useEffect, useState } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import { api } from "../../api-client.ts";
import { ApiProblem } from "../../api-problem.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Note, ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { ChangesList } from "./changes-list.tsx";
import { didInWords } from "./in-words.ts";
import { moment } from "./moments.ts";
import type { PageView } from "./page-of.ts";
import type { Change, FrontInHand } from "./use-front.ts";

export interface LaunchDialogProps {
	readonly front: FrontInHand;
	readonly zone: string;
	readonly onClose: () => void;
}

export function LaunchDialog({ front, zone, onClose }: LaunchDialogProps): ReactNode {
	const words = useStrings(frontsStrings);
	const language = useLanguage();
	const { view } = front;
	const [page, setPage] = useState<PageView | null>(null);
	const [error, setError] = useState<unknown>(null);
	const [stale, setStale] = useState<readonly Change[] | null>(null);
	const [isBusy, setBusy] = useState(false);
	const name = view.front;

	async function look(): Promise<void> {
		setPage(null);
		try {
			await front.settled();
			setPage(await api("GET /front-drafts/:front/page", { params: { front: name } }));
		} catch (problem) {
			setError(problem);
		}
	}
	// What is looked at stays as it is while the dialog is open: that is what goes out.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
	useEffect(() => void look(), []);

	async function launch(seen: PageView): Promise<void> {
		setBusy(true);
		setError(null);
		try {
			const before = view.live.revision;
			const done = await api("POST /front-drafts/:front/launch", {
				params: { front: name },
				body: { draft: seen.revision },
			});
			void front.refresh();
			toast({
				title: words.launchDialog.done,
				detail: words.launchDialog.doneDetail(words.launchDialog.pages(done.pages), String(Math.round(done.ms))),
				tone: "good",
				...(before > 0 && done.live !== before
					? {
							action: {
								name: words.launchDialog.takeBack,
								onPress: () => void takeBack(before, done.live),
							},
						}
					: {}),
			});
			onClose();
		} catch (problem) {
			if (problem instanceof ApiProblem && problem.status === 412) {
				const before = seen.revision;
				const { changes } = await api("GET /front-drafts/:front", {
					params: { front: name },
					query: { since: before },
				});
				setStale(changes);
				void front.refresh();
				await look();
			} else setError(problem);
		}
		setBusy(false);
	}

	async function takeBack(again: number, live: number): Promise<void> {
		try {
			await api("POST /front-drafts/:front/launch", { params: { front: name }, body: { again, live } });
			toast({ title: words.launchDialog.undone, tone: "good" });
			void front.refresh();
		} catch (problem) {
			toastProblem(problem);
		}
	}

	const nothing = page !== null && !view.differs && page.changes.length === 0;
	return (
		<Dialog
			title={words.launchDialog.title}
			isOpen
			onClose={onClose}
			isBusy={isBusy}
			actions={
				nothing ? null : (
					<Button
						look="primary"
						isPending={isBusy}
						isDisabled={page === null}
						onPress={() => {
							if (page) void launch(page);
						}}
					>
						{words.launchDialog.confirm}
					</Button>
				)
			}
		>
			<div className="k-stack">
				{view.live.at === null ? null : (
					<p className="k-quiet">
						{words.launchDialog.liveNow(nameOf(view.live.by), moment(view.live.at, zone, language, Date.now()))}
					</p>
				)}
				{stale === null ? null : (
					<Note tone="warn" title={words.launchDialog.staleTitle}>
						<p>{words.launchDialog.stale}</p>
						<ul className="fr-changes">
							{stale.map((change) => (
								<li key={change.revision}>{words.announce.other(nameOf(change.by), didInWords(change, words))}</li>
							))}
						</ul>
					</Note>
				)}
				{page === null && error === null ? <Spinner /> : null}
				{nothing ? <p>{words.launchDialog.nothing}</p> : page ? <ChangesList changes={page.changes} /> : null}
				<ProblemNote error={error} />
			</div>
		</Dialog>
	);
}
