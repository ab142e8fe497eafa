/** What the window shows in which one confirmed at the provider: the other one goes on. */
import { type ReactNode, useEffect } from "react";
import { confirmedHere } from "../../../confirm-again.ts";
import { useTitle } from "../../../kit/panel.tsx";
import { accountStrings } from "../../../strings/account/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApiNow } from "../../../use-api.ts";
import { Masthead } from "../way-in/masthead.tsx";

export function ConfirmedScreen(): ReactNode {
	const words = useStrings(accountStrings).confirm;
	const { paper } = useApiNow("GET /sign-in");
	useTitle(words.done);
	useEffect(() => {
		confirmedHere();
		close();
	}, []);
	return (
		<Masthead paper={paper}>
			<h1>{words.done}</h1>
			<p>{words.doneHelp}</p>
		</Masthead>
	);
}
