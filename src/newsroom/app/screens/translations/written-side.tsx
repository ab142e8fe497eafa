/** The side on which one writes the translation: the story's own editor, with everybody who is in it. */
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useMemo, useState } from "react";
import type { Body } from "../../../../elements/body.ts";
import { tidyBody } from "../../../document/tidy-body.ts";
import { elementsOf } from "../../../document/to-elements.ts";
import { Loading } from "../../frame/loading.tsx";
import { useSession } from "../../session.ts";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { EditorSignal } from "../story/editor/editor-signal.ts";
import type { ManuscriptSession } from "../story/manuscript-session.ts";
import { SavedState } from "../story/saved-state.tsx";
import { StaleNote } from "../story/stale-note.tsx";
import { StoryPage } from "../story/story-page.tsx";
import { useBody } from "../story/use-body.ts";
import { useFlush } from "../story/use-flush.ts";
import { useManuscriptSession, useManuscriptState, WritingProvider } from "../story/use-manuscript.ts";

/** The text as it stands there now. */
export interface Written {
	/** What stands on the page for each element of the body, in order. */
	elements(): readonly HTMLElement[];
}

export interface WrittenSideProps {
	readonly story: number;
	readonly edition: { readonly key: string; readonly locale: string };
	/** Shown until the text is here, and to those who have no part in writing. */
	readonly otherwise: ReactNode;
	readonly body: Body;
	readonly written: RefObject<Written | null>;
	/** After every change of the body, some moments late. */
	readonly onBody: (body: Body) => void;
}

export function WrittenSide(props: WrittenSideProps): ReactNode {
	const { session } = useSession();
	const manuscript = useManuscriptSession(props.story, session?.me.person ?? null);
	if (manuscript === null || manuscript.story !== props.story) return props.otherwise;
	return <Opened key={props.story} manuscript={manuscript} {...props} />;
}

type OpenedProps = WrittenSideProps & { readonly manuscript: ManuscriptSession };

function Opened(props: OpenedProps): ReactNode {
	const ended = useManuscriptState(props.manuscript, (state) => state.ended);
	// A manuscript that begins anew has another document.
	const document = useManuscriptState(props.manuscript, () => props.manuscript.doc.guid);
	if (ended === "notFound" || ended === "forbidden") return props.otherwise;
	return <Writing key={document} {...props} />;
}

function Writing({ manuscript, edition, body: stored, written, onBody }: OpenedProps): ReactNode {
	const mayWrite = useManuscriptState(manuscript, (state) => state.mayWrite === true);
	const isHere = useManuscriptState(manuscript, (state) => state.isHere);
	const stale = useManuscriptState(manuscript, (state) => state.stale);
	const { doc } = manuscript;
	const { locale } = edition;
	const dir = directionOfLocale(locale);
	const [signal] = useState(() => new EditorSignal());
	const { body, changed } = useBody(signal, stored);
	useImperativeHandle(written, () => ({ elements: () => elementsOn(signal) }), [signal]);
	useEffect(() => onBody(body), [body, onBody]);
	const flush = useFlush(manuscript);
	const writing = useMemo(
		() => ({ session: manuscript, doc, mayWrite, locale, dir }),
		[manuscript, doc, mayWrite, locale, dir],
	);
	const { story } = manuscript;
	const editing = { story, flush, edition: edition.key, locale, dir, view: signal.view, body, mayWrite };
	return (
		<WritingProvider value={writing}>
			<div className="tr-saved">
				<SavedState session={manuscript} onSave={flush} />
			</div>
			{stale === null ? null : <StaleNote stale={stale} onDone={() => manuscript.forgetStale()} />}
			{isHere ? <StoryPage signal={signal} onText={changed} editing={editing} body={body} /> : <Loading />}
		</WritingProvider>
	);
}

/** Blocks that are elements of the body: neither blank nor only suggested ones. */
function elementsOn({ view }: EditorSignal): HTMLElement[] {
	const found: HTMLElement[] = [];
	view?.state.doc.forEach((block, position) => {
		const dom = tidyBody(elementsOf(block)).length > 0 ? view.nodeDOM(position) : null;
		if (dom instanceof HTMLElement) found.push(dom);
	});
	return found;
}
