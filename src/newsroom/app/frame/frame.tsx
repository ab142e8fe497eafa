/** The frame around every screen: skip link, header with navigation, notices, the screen, and what is said aloud. */
import { useQueryClient } from "@tanstack/react-query";
import { Outlet, useMatches, useRouter } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { RouterProvider } from "react-aria-components";
import { setRegion } from "../kit/announce.ts";
import { Toasts } from "../kit/toast.tsx";
import { startLive } from "../live.ts";
import { useSession } from "../session.ts";
import { ShortcutsDialog } from "../shortcuts/shortcuts-dialog.tsx";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { BrokenScreen } from "./broken-screen.tsx";
import { ConfirmAgainDialog } from "./confirm-again-dialog.tsx";
import { Header } from "./header.tsx";
import { Loading } from "./loading.tsx";
import { OfflineBar } from "./offline-bar.tsx";
import { SessionDialog } from "./session-dialog.tsx";
import { NOTICES } from "./slots.ts";

export function Frame() {
	const isPlain = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isPlain === true) });
	const router = useRouter();
	// The router's own links name the whole path already; what the kit is given names it below /newsroom.
	const hrefOf = (to: string) => (/^\/newsroom(?:[/?#]|$)/u.test(to) ? to : router.buildLocation({ to }).href);
	return (
		<RouterProvider navigate={(to) => router.history.push(hrefOf(to))} useHref={hrefOf}>
			{isPlain ? <PlainFrame /> : <SignedInFrame />}
			<Toasts />
			<div ref={setRegion} className="k-hidden" role="status" aria-live="polite" />
		</RouterProvider>
	);
}

function PlainFrame() {
	return (
		<main className="f-plain" id="screen">
			<Suspense fallback={<Loading />}>
				<Outlet />
			</Suspense>
		</main>
	);
}

function SignedInFrame() {
	const words = useStrings(frameStrings);
	const { session, error } = useSession();
	const queries = useQueryClient();
	const isKnown = session !== null;
	useEffect(() => (isKnown ? startLive(queries) : undefined), [isKnown, queries]);
	if (error && !session)
		return (
			<main className="f-plain" id="screen">
				<BrokenScreen error={error} reset={() => location.reload()} />
			</main>
		);
	if (!session) return <Loading />;
	return (
		<>
			<a className="f-skip" href="#screen">
				{words.skip}
			</a>
			<Header session={session} />
			<OfflineBar />
			{NOTICES.map((Notice) => (
				<Notice key={Notice.name} />
			))}
			<main className="f-screen" id="screen" tabIndex={-1}>
				<Suspense fallback={<Loading />}>
					<Outlet />
				</Suspense>
			</main>
			<SessionDialog />
			<ConfirmAgainDialog />
			<ShortcutsDialog />
		</>
	);
}
