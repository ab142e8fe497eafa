/** The body of the story on the screen: the editor itself, its tools above it, and what it asks. */
import type { EditorView } from "prosemirror-view";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { schema } from "../../../document/schema.ts";
import { announce } from "../../kit/announce.ts";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { insertBlock } from "./editor/commands.ts";
import type { EditorSignal } from "./editor/editor-signal.ts";
import { makeEditor } from "./editor/make-editor.ts";
import { FindBar } from "./find-bar.tsx";
import { type Asked, InsertDialogs } from "./insert-dialogs.tsx";
import { insertionsFor } from "./insertions.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { Toolbar } from "./toolbar.tsx";
import { type Asset, uploadPicture } from "./upload-picture.ts";
import { useWriting } from "./use-manuscript.ts";

export interface BodyEditorProps {
	readonly signal: EditorSignal;
	/** Beside the tools: what other areas add. */
	readonly tools: ReactNode;
	readonly onText: () => void;
}

export function BodyEditor({ signal, tools, onText }: BodyEditorProps): ReactNode {
	const words = useStrings(storyStrings);
	const { session, doc, mayWrite, locale, dir } = useWriting();
	const mount = useRef<HTMLDivElement>(null);
	const toolbar = useRef<HTMLDivElement>(null);
	const files = useRef<HTMLInputElement>(null);
	const writable = useRef(mayWrite);
	writable.current = mayWrite;
	const changed = useRef(onText);
	changed.current = onText;
	const taker = useRef<(assets: readonly Asset[]) => void>(() => {});
	const [asked, setAsked] = useState<Asked | null>(null);
	const [isLinking, setLinking] = useState(false);
	const [isFinding, setFinding] = useState(false);

	useEffect(() => {
		const place = mount.current;
		if (place === null) return;
		const choosePictures = (take: (assets: readonly Asset[]) => void) => {
			taker.current = take;
			files.current?.click();
		};
		const view = makeEditor(place, {
			doc,
			awareness: session.awareness,
			words: words.editor,
			locale,
			dir,
			mayWrite: () => writable.current,
			insertions: () =>
				insertionsFor(words, { ask: setAsked, pictures: () => choosePictures((all) => putPictures(view, all, null)) }),
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
					choosePictures(([asset]) => {
						if (!asset) return;
						const tr = view.state.tr.setNodeAttribute(at, "asset", asset.id);
						view.dispatch(tr.setNodeAttribute(at, "focalX", null).setNodeAttribute(at, "focalY", null));
					}),
				addPictures: (_view, at) =>
					choosePictures((all) => {
						const gallery = view.state.doc.nodeAt(at);
						if (gallery) view.dispatch(view.state.tr.insert(at + gallery.nodeSize - 1, all.map(plateOf)));
					}),
			},
		});
		async function takeIn(taken: readonly File[]): Promise<Asset[]> {
			announce(words.takingIn(taken.length));
			const all: Asset[] = [];
			for (const file of taken) {
				try {
					all.push(await uploadPicture(file));
				} catch (error) {
					toastProblem(error);
				}
			}
			return all;
		}
		const chosen = () => {
			const { current } = files;
			const taken = [...(current?.files ?? [])];
			if (current) current.value = "";
			if (taken.length > 0) void takeIn(taken).then((all) => taker.current(all));
		};
		const input = files.current;
		input?.addEventListener("change", chosen);
		signal.set(view);
		return () => {
			input?.removeEventListener("change", chosen);
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
						pictures: () => {
							taker.current = (all) => {
								const now = view();
								if (now) putPictures(now, all, null);
							};
							files.current?.click();
						},
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
			<input
				ref={files}
				type="file"
				accept="image/*"
				multiple
				className="k-hidden"
				tabIndex={-1}
				aria-label={words.editor.blocks.picture}
			/>
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

const saidBy = (asset: Asset) => ({ asset: asset.id, credit: asset.credit.slice(0, 500), alt: asset.alt });
const captionOf = (asset: Asset) => (asset.caption === "" ? [] : [schema.text(asset.caption)]);
const plateOf = (asset: Asset) => schema.nodes.plate.create(saidBy(asset), captionOf(asset));

/** Each picture is a block of its own, in the order in which they came. */
function putPictures(view: EditorView, assets: readonly Asset[], at: number | null): void {
	if (assets.length === 0 || view.isDestroyed) return;
	const nodes = assets.map((asset) => schema.nodes.picture.create(saidBy(asset), captionOf(asset)));
	if (at === null) for (const node of nodes) insertBlock(node)(view.state, view.dispatch, view);
	else view.dispatch(view.state.tr.insert(Math.min(at, view.state.doc.content.size), nodes));
	view.focus();
}
