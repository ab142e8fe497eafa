/** Whether what one writes is safe, in words: saved, on its way, kept here, or what to do. */
import { Check, CloudOff, Eye, LoaderCircle, LogIn, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { ManuscriptSession, ManuscriptState } from "./manuscript-session.ts";
import type { Flush } from "./panels.tsx";
import { useManuscriptState } from "./use-manuscript.ts";

export interface SavedStateProps {
	readonly session: ManuscriptSession;
	readonly onSave: Flush;
}

/** How long a lost connection is looked at before the server is asked whether the session has ended, in milliseconds. */
const ASK_AFTER = 2500;

export function SavedState({ session, onSave }: SavedStateProps): ReactNode {
	const words = useStrings(storyStrings);
	const state = useManuscriptState(session, (all) => all);
	const isLost = state.connection === "lost" && state.ended === null;
	const isSignedOut = state.ended === "signedOut";
	useShortcut({
		keys: "mod+s",
		label: words.save,
		group: words.story,
		run: () => void onSave().then(() => toast({ title: words.savedNow, tone: "good" }), toastProblem),
	});
	// A WebSocket that is refused does not say why; a question does, and shows the dialog to sign in again.
	useEffect(() => {
		if (!isLost && !isSignedOut) return;
		const ask = () =>
			api("GET /me").then(
				() => session.retry(),
				() => {},
			);
		const timer = setTimeout(() => void ask(), isSignedOut ? 0 : ASK_AFTER);
		return () => clearTimeout(timer);
	}, [isLost, isSignedOut, session]);
	const { kind, text, detail } = said(state, words);
	const Icon = ICONS[kind];
	return (
		<div className={`st-saved st-saved-${kind}`} data-kind={kind}>
			<span role="status" className="st-saved-text">
				<Icon size={15} aria-hidden="true" />
				<span>{text}</span>
				{detail ? <span className="st-saved-detail">{detail}</span> : null}
			</span>
			{kind === "offline" || kind === "trouble" ? (
				<Button size="small" onPress={() => (kind === "offline" ? session.retry() : void onSave().catch(toastProblem))}>
					{words.tryNow}
				</Button>
			) : null}
		</div>
	);
}

type Kind = "saved" | "saving" | "offline" | "trouble" | "signedOut" | "reading";
const ICONS = {
	saved: Check,
	saving: LoaderCircle,
	offline: CloudOff,
	trouble: TriangleAlert,
	signedOut: LogIn,
	reading: Eye,
} as const;

function said(
	state: ManuscriptState,
	words: (typeof storyStrings)["en"],
): { readonly kind: Kind; readonly text: string; readonly detail?: string } {
	if (state.ended === "signedOut")
		return { kind: "signedOut", text: words.signedOut, detail: words.kept(state.unsafe) };
	if (state.ended === "refused") return { kind: "trouble", text: words.refused, detail: words.kept(state.unsafe) };
	if (state.connection === "lost") return { kind: "offline", text: words.offline, detail: words.kept(state.unsafe) };
	if (state.trouble !== null) return { kind: "trouble", text: words.couldNotSave, detail: state.trouble.detail };
	if (state.mayWrite === false) return { kind: "reading", text: words.reading };
	if (state.connection === "connecting" || state.unsafe > 0) return { kind: "saving", text: words.saving };
	return { kind: "saved", text: words.saved };
}
