/** The second half of a sign-in with a password: the code. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api-client.ts";
import { ApiProblem } from "../../../api-problem.ts";
import { Button } from "../../../kit/button.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { CodeField } from "./code-field.tsx";
import { Refusal } from "./refusal.tsx";

interface CodeFormProps {
	readonly ticket: string;
	readonly onIn: () => void;
	readonly onBack: () => void;
}

export function CodeForm({ ticket, onIn, onBack }: CodeFormProps) {
	const words = useStrings(signInStrings);
	const [code, setCode] = useState("");
	const signIn = useMutation({
		mutationFn: (typed: string) => api("POST /sign-in/code", { body: { ticket, code: typed } }),
		onSuccess: onIn,
	});
	// The ticket is gone: only the password brings a new one.
	const isOver = signIn.error instanceof ApiProblem && ["startAgain", "lockedOut"].includes(signIn.error.code);
	return (
		<form
			className="wi-form"
			onSubmit={(event) => {
				event.preventDefault();
				signIn.mutate(code);
			}}
		>
			<h1>{words.codeTitle}</h1>
			<CodeField
				label={words.code}
				hint={words.codeHint}
				value={code}
				onChange={(typed) => {
					setCode(typed);
					// Six digits are whole: nobody has to press anything more.
					if (/^\d{6}$/u.test(typed) && !signIn.isPending) signIn.mutate(typed);
				}}
				autoFocus
			/>
			<Refusal error={signIn.error} isCode />
			{isOver ? null : (
				<Button type="submit" look="primary" className="wi-wide" isPending={signIn.isPending}>
					{words.signIn}
				</Button>
			)}
			<Button look="quiet" className="wi-wide" onPress={onBack}>
				{words.back}
			</Button>
		</form>
	);
}
