/** Every revision of a story: any two compared, an earlier one restored. */

import { type ReactNode, useState } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { toast } from "../../kit/toast.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi, useApiNow, useChange } from "../../use-api.ts";
import { CompareView } from "./compare-view.tsx";
import { timeIn } from "./times.ts";

export interface RevisionsPanelProps {
	readonly story: number;
	readonly workflow: AnswerOf<"GET /stories/:id/workflow">;
	/** The two that are compared at first; the newest and what readers see when left out. */
	readonly from?: number;
	readonly to?: number;
	readonly onChoose: (from: number, to: number) => void;
	/** Everything written so far is saved before an earlier revision is put on top of it. */
	readonly flush?: () => Promise<{ revision: number }>;
}

export function RevisionsPanel({ story, workflow, onChoose, flush, ...chosen }: RevisionsPanelProps): ReactNode {
	const words = useStrings(publishingStrings);
	const language = useLanguage();
	const { revisions } = useApiNow("GET /stories/:id/revisions", { params: { id: story }, query: { limit: 500 } });
	const newest = revisions[0]?.revision ?? workflow.revision;
	const to = chosen.to ?? newest;
	const before = revisions.find(({ revision }) => revision < to)?.revision ?? to;
	const from = chosen.from ?? (workflow.live && workflow.live.revision < to ? workflow.live.revision : before);
	const compared = useApi("GET /stories/:id/compare", { params: { id: story }, query: { from, to } });
	const [isRestoring, setRestoring] = useState(false);
	const restore = useChange("POST /stories/:id/revisions/:revision/restore", { also: ["desk"] });
	const mark = (revision: number) =>
		[workflow.live?.revision === revision ? words.record.live : "", newest === revision ? words.record.newest : ""]
			.filter(Boolean)
			.join(", ");
	const choices = revisions.map(({ revision, by, at }) => ({
		id: String(revision),
		name: `${timeIn(workflow.zone, at, language)} · ${nameOf(by)}`,
		detail: [words.record.revision(revision), mark(revision)].filter(Boolean).join(" · "),
	}));

	async function bringBack(): Promise<void> {
		const expected = flush ? (await flush()).revision : newest;
		await restore.mutateAsync({
			params: { id: story, revision: from },
			headers: { "if-match": `"${expected}"` },
		});
		setRestoring(false);
		toast({ title: words.compare.restored, tone: "good" });
	}

	return (
		<div className="k-stack pb-revisions">
			<div className="pb-choose">
				<Select
					label={words.compare.from}
					choices={choices}
					value={String(from)}
					onChange={(id) => onChoose(Number(id), to)}
				/>
				<Select
					label={words.compare.to}
					choices={choices}
					value={String(to)}
					onChange={(id) => onChoose(from, Number(id))}
				/>
				{from === newest || workflow.state === "withdrawn" ? null : (
					<Button onPress={() => setRestoring(true)}>{words.compare.restore}</Button>
				)}
			</div>
			{compared.data ? (
				<CompareView compared={compared.data} locale={workflow.locale} zone={workflow.zone} />
			) : compared.error ? (
				<ProblemNote error={compared.error} onRetry={() => void compared.refetch()} />
			) : (
				<Skeleton lines={8} />
			)}
			<ConfirmDialog
				title={words.compare.restoreTitle}
				isOpen={isRestoring}
				onClose={() => setRestoring(false)}
				confirm={words.compare.restoreTitle}
				isBusy={restore.isPending}
				onConfirm={() => void bringBack().catch(() => {})}
			>
				<div className="k-stack">
					<p>{words.compare.restoreAbout(from)}</p>
					<ProblemNote error={restore.error} />
				</div>
			</ConfirmDialog>
		</div>
	);
}
