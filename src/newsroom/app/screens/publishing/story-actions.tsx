/** What may be done with a story on its way to readers: buttons by its state and by what the person may. */
import { EllipsisVertical } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { StateBadge } from "../../kit/badge.tsx";
import { Button, IconButton } from "../../kit/button.tsx";
import { loadedDialog } from "../../kit/loaded-part.tsx";
import { Menu, type MenuEntry } from "../../kit/menu.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import type { Move } from "./move-dialog.tsx";
import { bothTimes } from "./times.ts";

export interface StoryActionsProps {
	readonly story: number;
	/** The newest revision, once everything written so far is in it. */
	readonly flush: () => Promise<{ revision: number }>;
	/** Something was written that is in no revision yet. */
	readonly isAhead?: boolean;
	/** Where nothing else says how the story stands. */
	readonly hasState?: boolean;
}

const MoveDialog = loadedDialog(() => import("./move-dialog.tsx").then((file) => file.MoveDialog));
const PublishDialog = loadedDialog(() => import("./publish-dialog.tsx").then((file) => file.PublishDialog));
const ReinstateDialog = loadedDialog(() => import("./reinstate-dialog.tsx").then((file) => file.ReinstateDialog));
const WithdrawDialog = loadedDialog(() => import("./withdraw-dialog.tsx").then((file) => file.WithdrawDialog));

type Workflow = AnswerOf<"GET /stories/:id/workflow">;
type Action = Workflow["can"][number];
type Open = { readonly what: Move | "publish" | "withdraw" | "reinstate"; readonly revision: number };

export function StoryActions({ story, flush, isAhead = false, hasState = false }: StoryActionsProps): ReactNode {
	const words = useStrings(publishingStrings);
	const { data } = useApi("GET /stories/:id/workflow", { params: { id: story } });
	const [open, setOpen] = useState<Open | null>(null);
	const [isSaving, setSaving] = useState(false);
	const unschedule = useChange("DELETE /stories/:id/schedule", { also: ["desk"] });
	const can = (action: Action) => data?.can.includes(action) ?? false;

	/** Opens once everything is saved: what one decides about is what one has written. */
	async function begin(what: Open["what"]): Promise<void> {
		setSaving(true);
		try {
			const { revision } = await flush();
			// What was written may have been taken back.
			if (what === "publish" && data?.state === "live" && revision === data.live?.revision)
				toast({ title: words.nothingChanged });
			else setOpen({ what, revision });
		} catch (problem) {
			toastProblem(problem);
		}
		setSaving(false);
	}

	const { group, actions } = words;
	const hasPublish = can("publish") && (data?.state !== "live" || data.hasChanges || isAhead);
	const publishLabel = data?.state === "live" ? actions.publishChanges : actions.publish;
	const offered = (action: Action, label: string, keys: string) =>
		can(action) && open === null ? { keys, label, group, run: () => void begin(action as Open["what"]) } : null;
	useShortcut(hasPublish ? offered("publish", publishLabel, "mod+shift+p") : null);
	useShortcut(offered("submit", actions.submit, "mod+shift+h"));
	useShortcut(offered("approve", actions.approve, "mod+shift+a"));
	if (!data) return null;

	const next: Action | null = isNext(data, "approve") ? "approve" : isNext(data, "submit") ? "submit" : null;
	const entries: MenuEntry[] = (
		[
			["submit", "mod+shift+h"],
			["approve", "mod+shift+a"],
			["sendBack", undefined],
		] as const
	)
		.filter(([action]) => can(action) && action !== next)
		.map(([action, keys]) => ({
			id: action,
			name: actions[action],
			...(keys ? { keys } : {}),
			onAction: () => void begin(action),
		}));
	if (can("unschedule"))
		entries.push({
			id: "unschedule",
			name: actions.unschedule,
			onAction: () =>
				unschedule.mutate(
					{ params: { id: story } },
					{ onSuccess: () => toast({ title: words.move.unscheduled }), onError: toastProblem },
				),
		});
	entries.push({ id: "record", name: actions.record, href: `/stories/${story}/record` });
	if (can("reinstate"))
		entries.push({
			id: "reinstate",
			name: actions.reinstate,
			onAction: () => setOpen({ what: "reinstate", revision: data.revision }),
		});
	if (can("withdraw"))
		entries.push({
			id: "withdraw",
			name: actions.withdraw,
			isDangerous: true,
			onAction: () => setOpen({ what: "withdraw", revision: data.revision }),
		});
	const close = () => setOpen(null);
	const mayOverride = can("override");
	return (
		<div className="pb-actions">
			<Standing workflow={data} hasState={hasState} />
			{next === null ? null : (
				<Button onPress={() => void begin(next as Move)} isPending={isSaving && open === null && !hasPublish}>
					{actions[next as Move]}
				</Button>
			)}
			{hasPublish ? (
				<Button look="primary" onPress={() => void begin("publish")} isPending={isSaving}>
					{publishLabel}
				</Button>
			) : null}
			<Menu
				label={actions.more}
				trigger={<IconButton label={actions.more} icon={<EllipsisVertical aria-hidden="true" size={18} />} />}
				entries={entries}
			/>
			{open === null ? null : open.what === "publish" ? (
				<PublishDialog
					story={story}
					revision={open.revision}
					isLive={data.state === "live"}
					embargo={data.embargo?.until ?? null}
					mayOverride={mayOverride}
					onClose={close}
				/>
			) : open.what === "withdraw" ? (
				<WithdrawDialog story={story} onClose={close} />
			) : open.what === "reinstate" ? (
				<ReinstateDialog story={story} onClose={close} />
			) : (
				<MoveDialog story={story} move={open.what} revision={open.revision} mayOverride={mayOverride} onClose={close} />
			)}
		</div>
	);
}

/** The step that comes next for somebody who may take it: a button of its own, beside publishing. */
function isNext(
	{ state, can, isInReview, hasChanges, approvals, rules }: Workflow,
	step: "submit" | "approve",
): boolean {
	if (!can.includes(step)) return false;
	if (step === "approve")
		return (
			isInReview || (state === "approved" && rules.approval === "another" && approvals.every((one) => !one.byAnother))
		);
	return state === "draft" || (state === "live" && hasChanges);
}

/** The state, and what hangs over it: its time, an embargo, a schedule that failed. */
function Standing({ workflow, hasState }: { readonly workflow: Workflow; readonly hasState: boolean }): ReactNode {
	const words = useStrings(publishingStrings);
	const language = useLanguage();
	const { state, scheduled, embargo, isInReview, hasChanges, zone } = workflow;
	const said =
		scheduled !== null
			? scheduled.problem === ""
				? words.scheduledFor(bothTimes(zone, scheduled.at, language, words.here))
				: words.scheduleFailed(scheduled.problem.replace(/^\w+: /u, ""))
			: embargo !== null && embargo.until > Date.now()
				? words.underEmbargo(bothTimes(zone, embargo.until, language, words.here))
				: state === "live" && isInReview
					? words.changesInReview
					: "";
	if (!hasState && said === "") return null;
	return (
		<span className="pb-standing">
			{hasState ? <StateBadge state={state === "live" && hasChanges ? "changed" : state} /> : null}
			{said === "" ? null : (
				<span className={scheduled && scheduled.problem !== "" ? "pb-said pb-bad" : "pb-said"}>{said}</span>
			)}
		</span>
	);
}
