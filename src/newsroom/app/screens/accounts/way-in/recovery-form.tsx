/** Signing in with a recovery code, when the passkey is lost. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api-client.ts";
import { Button } from "../../../kit/button.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { CodeField } from "./code-field.tsx";
import { Refusal } from "./refusal.tsx";

export function RecoveryForm({ onIn, onBack }: { readonly onIn: () => void; readonly onBack: () => void }) {
	const words = useStrings(signInStrings);
	const [email, setEmail] = useState("");
	const [code, setCode] = useState("");
	const signIn = useMutation({
		mutationFn: () => api("POST /sign-in/recovery", { body: { email, code } }),
		onSuccess: onIn,
	});
	return (
		<form
			className="wi-form"
			onSubmit={(event) => {
				event.preventDefault();
				signIn.mutate();
			}}
		>
			<h1>{words.recovery}</h1>
			<p className="k-quiet">{words.recoveryLead}</p>
			<TextField
				label={words.email}
				type="email"
				autoComplete="username"
				dir="ltr"
				value={email}
				onChange={setEmail}
				isRequired
				autoFocus
			/>
			<CodeField label={words.recoveryCode} hint={words.noCodes} value={code} onChange={setCode} />
			<Refusal error={signIn.error} />
			<Button type="submit" look="primary" className="wi-wide" isPending={signIn.isPending}>
				{words.signIn}
			</Button>
			<Button look="quiet" className="wi-wide" onPress={onBack}>
				{words.back}
			</Button>
		</form>
	);
}
