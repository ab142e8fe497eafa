/** What is shown in the place of a screen that failed, or that is not there. */
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { ApiProblem } from "../api-problem.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { useTitle } from "../kit/panel.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { forgetFailedScreens } from "../screens/screen.tsx";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

export function BrokenScreen({ error, reset }: ErrorComponentProps) {
	const words = useStrings(frameStrings);
	const router = useRouter();
	const queries = useQueryErrorResetBoundary();
	const isMissing = error instanceof ApiProblem && error.status === 404;
	useTitle(isMissing ? words.noScreen : words.broken);
	// Trying again would not make it be there.
	if (isMissing) return <NoScreen />;
	return (
		<div className="k-screen k-screen-text">
			<h1>{words.broken}</h1>
			<ProblemNote
				error={error}
				onRetry={() => {
					queries.reset();
					forgetFailedScreens();
					reset();
					void router.invalidate();
				}}
			>
				<Button size="small" onPress={() => location.reload()}>
					{words.reload}
				</Button>
			</ProblemNote>
		</div>
	);
}

export function NoScreen() {
	const words = useStrings(frameStrings);
	useTitle(words.noScreen);
	return (
		<div className="k-screen k-screen-text">
			<h1>{words.noScreen}</h1>
			<EmptyState title={words.noScreenWhy}>
				<p>{words.noScreenHelp}</p>
			</EmptyState>
		</div>
	);
}
