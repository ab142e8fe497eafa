/** Signing in: the first screen of the newsroom that anybody sees. */
import { type ReactNode, useEffect, useState } from "react";
import { ApiProblem } from "../../../api-problem.ts";
import { useTitle } from "../../../kit/panel.tsx";
import { Note } from "../../../kit/problem-note.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApiNow } from "../../../use-api.ts";
import { goBack, goIn, isBeside } from "./after.ts";
import { CodeForm } from "./code-form.tsx";
import { Masthead } from "./masthead.tsx";
import { RecoveryForm } from "./recovery-form.tsx";
import { Refusal } from "./refusal.tsx";
import { WaysIn } from "./ways-in.tsx";

type Step = { readonly at: "ways" | "recovery" | "done" } | { readonly at: "code"; readonly ticket: string };

/** What the way over the provider ended with, as it stands in the address. */
function fromProvider(): ApiProblem | null {
	const code = new URLSearchParams(location.search).get("problem");
	if (code !== "openIdRefused" && code !== "openIdUnknown") return null;
	return new ApiProblem({ code, status: 403, title: code, detail: "", help: "" });
}

export function SignInScreen(): ReactNode {
	const words = useStrings(signInStrings);
	const ways = useApiNow("GET /sign-in");
	const [step, setStep] = useState<Step>({ at: "ways" });
	const [problem] = useState(fromProvider);
	useTitle(words.signIn);
	const done = () => {
		if (!isBeside()) return goIn();
		setStep({ at: "done" });
		goBack();
	};
	return (
		<Masthead paper={ways.paper}>
			{step.at === "ways" ? (
				<>
					<h1>{words.signIn}</h1>
					{problem ? <Refusal error={problem} /> : null}
					{ways.hasAdministrator ? null : (
						<Note title={words.noAdministrator}>
							<p>{words.noAdministratorHelp}</p>
						</Note>
					)}
					<WaysIn
						ways={ways}
						onIn={done}
						onCode={(ticket) => setStep({ at: "code", ticket })}
						onLost={() => setStep({ at: "recovery" })}
					/>
				</>
			) : null}
			{step.at === "code" ? <CodeForm ticket={step.ticket} onIn={done} onBack={() => setStep({ at: "ways" })} /> : null}
			{step.at === "recovery" ? <RecoveryForm onIn={done} onBack={() => setStep({ at: "ways" })} /> : null}
			{step.at === "done" ? <Beside /> : null}
		</Masthead>
	);
}

function Beside() {
	const words = useStrings(signInStrings);
	useEffect(() => document.getElementById("screen")?.focus(), []);
	return (
		<>
			<h1>{words.signedIn}</h1>
			<p>{words.closeWindow}</p>
		</>
	);
}
