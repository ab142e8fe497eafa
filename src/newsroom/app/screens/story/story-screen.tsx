/** A story: its text in the middle, written by everybody at once; what belongs to it beside. */
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { ApiProblem } from "../../api-problem.ts";
import { BrokenScreen, NoScreen } from "../../frame/broken-screen.tsx";
import { Loading } from "../../frame/loading.tsx";
import { loadedPart } from "../../kit/loaded-part.tsx";
import { useTitle } from "../../kit/panel.tsx";
import { useSession } from "../../session.ts";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { EditorSignal } from "./editor/editor-signal.ts";
import type { ManuscriptSession } from "./manuscript-session.ts";
import { SavedState } from "./saved-state.tsx";
import { StaleNote } from "./stale-note.tsx";
import { StoryHead } from "./story-head.tsx";
import { StoryPage } from "./story-page.tsx";
import { useBody } from "./use-body.ts";
import { useFlush } from "./use-flush.ts";
import { useLineText, useManuscriptSession, useManuscriptState, WritingProvider } from "./use-manuscript.ts";

/** Comes after the text: one can type before it is there. */
const StorySide = loadedPart(() => import("./story-side.tsx").then((file) => file.StorySide), {
	waiting: (
		<div className="st-side">
			<Loading />
		</div>
	),
	place: (problem) => <div className="st-side">{problem}</div>,
});

export function StoryScreen(): ReactNode {
	const { id } = useParams({ from: "/stories/$id" });
	return /^\d{1,15}$/u.test(id) ? <StoryByNumber story={Number(id)} /> : <NoScreen />;
}

function StoryByNumber({ story }: { readonly story: number }): ReactNode {
	const { session: me } = useSession();
	const manuscript = useManuscriptSession(story, me?.me.person ?? null);
	if (manuscript === null || manuscript.story !== story) return <Loading />;
	return <Opened key={story} manuscript={manuscript} />;
}

function Opened({ manuscript }: { readonly manuscript: ManuscriptSession }): ReactNode {
	const ended = useManuscriptState(manuscript, (state) => state.ended);
	// A manuscript that begins anew has another document.
	const document = useManuscriptState(manuscript, () => manuscript.doc.guid);
	if (ended === "notFound" || ended === "forbidden") {
		const code = ended === "notFound" ? "storyNotFound" : "forbidden";
		const title = code === "storyNotFound" ? `#${manuscript.story}` : "";
		const problem = { code, status: 404, title, detail: "", help: "" };
		return <BrokenScreen error={ApiProblem.from(problem, 404)} reset={() => location.reload()} />;
	}
	return <Written key={document} manuscript={manuscript} />;
}

function Written({ manuscript }: { readonly manuscript: ManuscriptSession }): ReactNode {
	const words = useStrings(storyStrings);
	const mayWrite = useManuscriptState(manuscript, (state) => state.mayWrite === true);
	const isHere = useManuscriptState(manuscript, (state) => state.isHere);
	const stale = useManuscriptState(manuscript, (state) => state.stale);
	const { doc } = manuscript;
	const stored = useApiNow("GET /stories/:id", { params: { id: manuscript.story } });
	const { editions } = useApiNow("GET /editions");
	const edition = editions.find((one) => one.key === stored.edition);
	const locale = edition?.locale ?? "en";
	const dir = directionOfLocale(locale);
	const headline = useLineText(doc, "headline");
	useTitle(headline || stored.headline || words.untitled);
	const [signal] = useState(() => new EditorSignal());
	// Where there is no room for both, one or the other is shown.
	const [isBeside, setBeside] = useState(false);
	const { body, changed } = useBody(signal, stored.body);
	const flush = useFlush(manuscript);
	const writing = useMemo(
		() => ({ session: manuscript, doc, mayWrite, locale, dir }),
		[manuscript, doc, mayWrite, locale, dir],
	);
	const editing = {
		story: manuscript.story,
		flush,
		edition: stored.edition,
		locale,
		dir,
		view: signal.view,
		body,
		mayWrite,
	};
	return (
		<WritingProvider value={writing}>
			<div className="st-screen">
				<StoryHead
					story={stored}
					headline={headline || stored.headline}
					flush={flush}
					saved={<SavedState session={manuscript} onSave={flush} />}
					isBeside={isBeside}
					onBeside={setBeside}
				/>
				{stale === null ? null : <StaleNote stale={stale} onDone={() => manuscript.forgetStale()} />}
				{isHere ? (
					<div className="st-split" data-shown={isBeside ? "side" : "page"}>
						<StoryPage signal={signal} onText={changed} editing={editing} body={body} />
						<StorySide editing={editing} stored={stored} zone={edition?.zone ?? "UTC"} edition={edition ?? null} />
					</div>
				) : (
					<Loading />
				)}
			</div>
		</WritingProvider>
	);
}
