/** The ways to sign in that there are here: passkey, provider, password. */
import { useMutation } from "@tanstack/react-query";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { type AnswerOf, api } from "../../../api-client.ts";
import { Button } from "../../../kit/button.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { returnAddress } from "./after.ts";
import { askPasskey, canUsePasskeys } from "./passkey.ts";
import { PasswordField } from "./password-field.tsx";
import { Refusal } from "./refusal.tsx";
import { useProvider } from "./use-provider.ts";

interface WaysInProps {
	readonly ways: AnswerOf<"GET /sign-in">;
	readonly onIn: () => void;
	/** The password was right; the ticket goes with the code. */
	readonly onCode: (ticket: string) => void;
	readonly onLost: () => void;
}

async function signInByPasskey(): Promise<void> {
	const { ticket, options } = await api("POST /sign-in/passkey/begin", {});
	await api("POST /sign-in/passkey", { body: { ticket, response: await askPasskey(options) } });
}

export function WaysIn({ ways, onIn, onCode, onLost }: WaysInProps) {
	const words = useStrings(signInStrings);
	const [email, setEmail] = useState("");
	const [password, setPassword] = useState("");
	const passkey = useMutation({ mutationFn: signInByPasskey, onSuccess: onIn });
	const check = useMutation({
		mutationFn: () => api("POST /sign-in/password", { body: { email, password } }),
		onSuccess: ({ ticket }) => onCode(ticket),
	});
	const hasPasskeys = ways.canUsePasskeys && canUsePasskeys();
	return (
		<>
			{hasPasskeys ? (
				<div className="wi-way">
					<Button
						look="primary"
						className="wi-wide"
						icon={<Fingerprint aria-hidden="true" size={18} />}
						isPending={passkey.isPending}
						onPress={() => passkey.mutate()}
						autoFocus
					>
						{words.withPasskey}
					</Button>
					<Refusal error={passkey.error} />
				</div>
			) : null}
			{ways.openId === null ? null : <ProviderButton provider={ways.openId} />}
			{hasPasskeys || ways.openId !== null ? (
				<p className="wi-or">
					<span>{words.or}</span>
				</p>
			) : null}
			<form
				className="wi-form"
				onSubmit={(event) => {
					event.preventDefault();
					check.mutate();
				}}
			>
				<TextField
					label={words.email}
					type="email"
					autoComplete="username"
					dir="ltr"
					value={email}
					onChange={setEmail}
					isRequired
				/>
				<PasswordField label={words.password} value={password} onChange={setPassword} />
				<Refusal error={check.error} />
				<Button type="submit" look={hasPasskeys ? "plain" : "primary"} className="wi-wide" isPending={check.isPending}>
					{words.goOn}
				</Button>
			</form>
			{hasPasskeys ? null : <WithoutPasskeys isAtDigits={!ways.canUsePasskeys} />}
			<button type="button" className="k-link wi-text-button" onClick={onLost}>
				{words.lost}
			</button>
		</>
	);
}

/** On this machine itself the same newsroom has a name with which passkeys work. */
function WithoutPasskeys({ isAtDigits }: { readonly isAtDigits: boolean }) {
	const words = useStrings(signInStrings);
	if (!isAtDigits || !/^127\.|^\[::1\]$/u.test(location.hostname)) return null;
	const address = new URL(location.href);
	address.hostname = "localhost";
	return (
		<p className="k-quiet">
			{words.noPasskeysHere}{" "}
			<a className="k-link" href={address.href}>
				{words.openUnderName}
			</a>
		</p>
	);
}

function ProviderButton({ provider }: { readonly provider: string }) {
	const words = useStrings(signInStrings);
	const go = useProvider(returnAddress(location.search));
	return (
		<div className="wi-way">
			<Button className="wi-wide" isPending={go.isPending} onPress={() => go.mutate()}>
				{words.with(provider)}
			</Button>
			<Refusal error={go.error} />
		</div>
	);
}
