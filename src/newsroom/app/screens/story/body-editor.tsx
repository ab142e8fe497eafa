/** The body of the story on the screen: the editor itself, its tools above it, and what it asks. */
import type { EditorView } from "prosemirror-view";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { schema } from "../../../document/schema.ts";
import { announce } from "../../kit/announce.ts";
import { loadedDialog } from "../../kit/loaded-part.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { suggestionsStrings } from "../../strings/suggestions/strings.ts";
import { stringsNow, useStrings } from "../../strings/use-strings.ts";
import { type ChosenPicture, PicturePicker } from "../pictures/picture-picker.tsx";
import { CutPicture } from "./cut-picture.tsx";
import { insertBlock } from "./editor/commands.ts";
import type { EditorSignal } from "./editor/editor-signal.ts";
import { makeEditor } from "./editor/make-editor.ts";
import { FindBar } from "./find-bar.tsx";
import type { Asked, InsertDialogsProps } from "./insert-dialogs.tsx";
import { insertionsFor } from "./insertions.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { Toolbar } from "./toolbar.tsx";
import { uploadPicture } from "./upload-picture.ts";
import { useWriting } from "./use-manuscript.ts";

export interface BodyEditorProps {
	readonly signal: EditorSignal;
	/** Key of the edition that is written in. */
	readonly edition: string;
	/** Beside the tools: what other areas add. */
	readonly tools: ReactNode;
	readonly onText: () => void;
}

const InsertDialogs = loadedDialog<InsertDialogsProps>(() =>
	import("./insert-dialogs.tsx").then((file) => file.InsertDialogs),
);

export function BodyEditor({ signal, edition, tools, onText }: BodyEditorProps): ReactNode {
	const words = useStrings(storyStrings);
	const { session, doc, mayWrite, locale, dir } = useWriting();
	const mount = useRef<HTMLDivElement>(null);
	const toolbar = useRef<HTMLDivElement>(null);
	const writable = useRef(mayWrite);
	writable.current = mayWrite;
	const changed = useRef(onText);
	changed.current = onText;
	/** What is done with the picture that is being chosen; null: none is. */
	const [picking, setPicking] = useState<{ readonly take: (picture: Picture) => void } | null>(null);
	/** Place of the picture that is being cut for this story. */
	const [cutting, setCutting] = useState<number | null>(null);
	const [asked, setAsked] = useState<Asked | null>(null);
	const [isLinking, setLinking] = useState(false);
	const [isFinding, setFinding] = useState(false);

	useEffect(() => {
		const place = mount.current;
		if (place === null) return;
		const choosePicture = (take: (picture: Picture) => void) => setPicking({ take });
		const view = makeEditor(place, {
			doc,
			awareness: session.awareness,
			words: words.editor,
			locale,
			dir,
			mayWrite: () => writable.current,
			insertions: () =>
				insertionsFor(words, { ask: setAsked, pictures: () => choosePicture((one) => putPictures(view, [one], null)) }),
			notSuggested() {
				const { refused, refusedHelp } = stringsNow(suggestionsStrings);
				toast({ title: refused, detail: refusedHelp });
			},
			changed(_view, isText) {
				signal.changed();
				if (isText) changed.current();
			},
			actions: {
				locale,
				link: () => setLinking(true),
				find: () => setFinding(true),
				toTools: () => toolbar.current?.querySelector<HTMLElement>("button:not([disabled])")?.focus(),
				pictures: (_view, taken, at) => void takeIn(taken).then((all) => putPictures(view, all, at)),
				leftOut: (pictures, others) => toast({ title: words.pasted, detail: words.leftOut(pictures, others) }),
				replacePicture: (_view, at) =>
					choosePicture(({ id }) => {
						if (!view.state.doc.nodeAt(at)) return;
						const tr = view.state.tr.setNodeAttribute(at, "asset", id).setNodeAttribute(at, "crops", null);
						view.dispatch(tr.setNodeAttribute(at, "focalX", null).setNodeAttribute(at, "focalY", null));
					}),
				cutPicture: (_view, at) => setCutting(at),
				addPictures: (_view, at) =>
					choosePicture((one) => {
						const gallery = view.state.doc.nodeAt(at);
						if (gallery) view.dispatch(view.state.tr.insert(at + gallery.nodeSize - 1, plateOf(one)));
					}),
			},
		});
		async function takeIn(taken: readonly File[]): Promise<Picture[]> {
			announce(words.takingIn(taken.length));
			const all: Picture[] = [];
			for (const file of taken) {
				try {
					all.push(await uploadPicture(file));
				} catch (error) {
					toastProblem(error);
				}
			}
			return all;
		}
		signal.set(view);
		return () => {
			signal.set(null);
			view.destroy();
		};
	}, [doc, session, words, locale, dir, signal]);

	// Whether one may write is asked by the editor when its props change.
	useEffect(() => signal.view?.setProps({ editable: () => mayWrite }), [signal, mayWrite]);

	const view = () => signal.view;
	return (
		<>
			<div className="st-tools" ref={toolbar}>
				<Toolbar
					signal={signal}
					onLink={() => setLinking(true)}
					onFind={() => setFinding((is) => !is)}
					insertions={insertionsFor(words, {
						ask: setAsked,
						pictures: () =>
							setPicking({
								take: (one) => {
									const now = view();
									if (now) putPictures(now, [one], null);
								},
							}),
					})}
				/>
				{tools}
				{isFinding && signal.view ? (
					<FindBar
						view={signal.view}
						signal={signal}
						onClose={() => {
							setFinding(false);
							view()?.focus();
						}}
					/>
				) : null}
			</div>
			<div className="st-body">
				<div ref={mount} />
			</div>
			<PicturePicker
				isOpen={picking !== null}
				edition={edition}
				onChoose={(picture) => picking?.take(picture)}
				onClose={() => {
					setPicking(null);
					setTimeout(() => view()?.focus());
				}}
			/>
			{cutting === null || !signal.view ? null : (
				<CutPicture
					view={signal.view}
					at={cutting}
					onClose={() => {
						setCutting(null);
						setTimeout(() => view()?.focus());
					}}
				/>
			)}
			{asked === null ? null : (
				<InsertDialogs
					asked={asked}
					onClose={() => {
						setAsked(null);
						setTimeout(() => view()?.focus());
					}}
					onInsert={(node) => {
						const now = view();
						if (now) insertBlock(node)(now.state, now.dispatch, now);
					}}
				/>
			)}
			{isLinking && signal.view ? (
				<LinkDialog
					view={signal.view}
					onClose={() => {
						setLinking(false);
						setTimeout(() => view()?.focus());
					}}
				/>
			) : null}
		</>
	);
}

/** What of a chosen or uploaded picture goes into the story. */
type Picture = Pick<ChosenPicture, "id" | "caption" | "credit" | "alt">;

const saidBy = ({ id, credit, alt }: Picture) => ({ asset: id, credit: credit.slice(0, 500), alt });
const captionOf = (asset: Picture) => (asset.caption === "" ? [] : [schema.text(asset.caption)]);
const plateOf = (asset: Picture) => schema.nodes.plate.create(saidBy(asset), captionOf(asset));

/** Each picture is a block of its own, in the order in which they came. */
function putPictures(view: EditorView, assets: readonly Picture[], at: number | null): void {
	if (assets.length === 0 || view.isDestroyed) return;
	const nodes = assets.map((asset) => schema.nodes.picture.create(saidBy(asset), captionOf(asset)));
	if (at === null) for (const node of nodes) insertBlock(node)(view.state, view.dispatch, view);
	else view.dispatch(view.state.tr.insert(Math.min(at, view.state.doc.content.size), nodes));
	view.focus();
}
