/** One picture: what is cut out of it, what it says of itself, its rights, where it is used, its files. */
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { AnswerOf, BodyOf } from "../../api-client.ts";
import { ApiProblem } from "../../api-problem.ts";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { LeaveGuard } from "../../kit/leave-guard.tsx";
import { Panel, Screen, SplitView } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { TagField } from "../../kit/tag-field.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { usePaperTime } from "../../paper-time.ts";
import { useSession } from "../../session.ts";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { CropEditor } from "./crop-editor.tsx";
import { DayField } from "./day-field.tsx";
import { DeletePicture } from "./delete-picture.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { Marks, nameOf } from "./picture-grid.tsx";
import { changedWords, PictureWords } from "./picture-words.tsx";
import { RightsFields } from "./rights-fields.tsx";
import { type Use, UsesList } from "./uses-list.tsx";

type Picture = AnswerOf<"GET /assets/:id">;
type Edits = NonNullable<BodyOf<"PUT /assets/:id">>;

export function PictureScreen(): ReactNode {
	const { id } = useParams({ from: "/pictures/$id" });
	const words = useStrings(picturesStrings);
	const { data, error, refetch } = useApi("GET /assets/:id", { params: { id: Number(id) } });
	if (data) return <OnePicture key={data.id} picture={data} />;
	const deleted = deletionIn(error);
	return (
		<Screen title={words.tile(Number(id))}>
			{deleted ? (
				<Deleted id={Number(id)} deleted={deleted} />
			) : error ? (
				<ProblemNote error={error} onRetry={() => void refetch()} />
			) : (
				<Skeleton lines={6} />
			)}
		</Screen>
	);
}

interface Deletion {
	readonly at: number;
	readonly by: string;
	readonly reason: string;
}

const deletionIn = (error: unknown): Deletion | undefined =>
	error instanceof ApiProblem ? (error.data as { deleted?: Deletion } | undefined)?.deleted : undefined;

function Deleted({ id, deleted }: { readonly id: number; readonly deleted: Deletion }): ReactNode {
	const words = useStrings(picturesStrings);
	const mayDelete = useSession().session?.can("asset.delete") === true;
	const back = useChange("POST /assets/:id/restore");
	const when = usePaperTime().minute(deleted.at);
	return (
		<EmptyState
			title={words.deleted.title}
			action={
				mayDelete ? (
					<Button isPending={back.isPending} onPress={() => back.mutate({ params: { id } })}>
						{words.remove.undo}
					</Button>
				) : undefined
			}
		>
			<p>{words.deleted.by(deleted.by, when)}</p>
			{deleted.reason ? <p dir="auto">{deleted.reason}</p> : null}
			<ProblemNote error={back.error} />
		</EmptyState>
	);
}

function OnePicture({ picture }: { readonly picture: Picture }): ReactNode {
	const words = useStrings(picturesStrings);
	const { session } = useSession();
	const mayWrite = session?.can("asset.write") === true;
	const uses: readonly Use[] = useApi("GET /assets/:id/uses", { params: { id: picture.id } }).data?.uses ?? [];
	// Only what was touched here: what others change meanwhile shows through, and is not written over.
	const [edits, setEdits] = useState<Edits>({});
	const change = useChange("PUT /assets/:id");
	const isDirty = Object.keys(edits).length > 0;
	const isDisabled = !mayWrite || change.isPending;
	const edit = (more: Edits) => setEdits((before) => ({ ...before, ...more }));
	const shown = { ...picture, ...withoutUndefined(edits) } as Picture;
	const save = () => {
		if (isDirty && !change.isPending)
			change.mutate(
				{ params: { id: picture.id }, body: edits },
				{
					onSuccess: () => {
						setEdits({});
						toast({ title: words.saved, tone: "good" });
					},
				},
			);
	};
	useShortcut(mayWrite ? { keys: "mod+s", label: words.save, group: words.title, run: save } : null);
	const live = uses.some(({ state }) => state === "live") ? "live" : uses.length > 0 ? "draft" : null;
	return (
		<Screen
			title={nameOf(picture)}
			lead={<Marks picture={{ ...shown, use: live }} />}
			actions={
				mayWrite ? (
					<>
						{isDirty ? <span className="k-quiet">{words.unsaved}</span> : null}
						{isDirty ? (
							<Button look="quiet" onPress={() => setEdits({})} isDisabled={change.isPending}>
								{words.discard}
							</Button>
						) : null}
						<Button look="primary" onPress={save} isPending={change.isPending} isDisabled={!isDirty}>
							{words.save}
						</Button>
					</>
				) : null
			}
		>
			<ProblemNote error={change.error} />
			<SplitView
				main={
					<div className="pi-main">
						<CropEditor
							picture={picture}
							focal={shown.focal}
							crops={shown.crops}
							isDisabled={isDisabled}
							onChange={edit}
						/>
						<Panel title={words.uses.title}>
							<UsesList uses={uses} />
						</Panel>
					</div>
				}
				side={
					<div className="pi-main">
						<Panel title={words.words}>
							<PictureWords said={shown} isDisabled={isDisabled} onChange={(said) => edit(changedWords(shown, said))} />
							<MoreWords shown={shown} isDisabled={isDisabled} onChange={edit} />
						</Panel>
						<Panel title={words.rights.title}>
							<RightsFields terms={shown.terms} isDisabled={isDisabled} onChange={(terms) => edit({ terms })} />
						</Panel>
					</div>
				}
			/>
			<FilesPanel picture={picture} mayWrite={mayWrite} />
			{session?.can("asset.delete") ? (
				<p className="k-row">
					<DeletePicture picture={picture} uses={uses} />
				</p>
			) : null}
			<LeaveGuard isOn={isDirty} />
		</Screen>
	);
}

function MoreWords({
	shown,
	isDisabled,
	onChange,
}: {
	readonly shown: Picture;
	readonly isDisabled: boolean;
	readonly onChange: (edits: Edits) => void;
}): ReactNode {
	const words = useStrings(picturesStrings).fields;
	const tag = (name: string) => ({ id: name, name });
	return (
		<div className="k-stack">
			<TextField
				label={words.copyright}
				maxLength={500}
				value={shown.copyright}
				isDisabled={isDisabled}
				onChange={(copyright) => onChange({ copyright })}
			/>
			<TextField
				label={words.place}
				maxLength={300}
				value={shown.place}
				isDisabled={isDisabled}
				onChange={(place) => onChange({ place })}
			/>
			<DayField
				label={words.takenOn}
				value={shown.takenOn}
				isDisabled={isDisabled}
				onChange={(takenOn) => onChange({ takenOn })}
			/>
			{isDisabled ? (
				<p className="k-quiet">{shown.keywords.join(", ")}</p>
			) : (
				<TagField
					label={words.keywords}
					tags={shown.keywords.map(tag)}
					choices={[]}
					create={(text) => tag(text.slice(0, 100))}
					onChange={(tags) => onChange({ keywords: tags.map(({ name }) => name) })}
				/>
			)}
		</div>
	);
}

const withoutUndefined = (edits: Edits) =>
	Object.fromEntries(Object.entries(edits).filter(([, value]) => value !== undefined));
