/** A fresh proof of who one is: the passkey, password and code, or the account at the provider. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { api } from "../../../api-client.ts";
import { Button } from "../../../kit/button.tsx";
import { Skeleton } from "../../../kit/spinner.tsx";
import { accountStrings } from "../../../strings/account/strings.ts";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { CodeField } from "../way-in/code-field.tsx";
import { askPasskey, canUsePasskeys } from "../way-in/passkey.ts";
import { PasswordField } from "../way-in/password-field.tsx";
import { Refusal } from "../way-in/refusal.tsx";

export function ConfirmForm({ onDone }: { readonly onDone: () => void }) {
	const words = useStrings(accountStrings).confirm;
	const { data, error, refetch } = useQuery({
		queryKey: ["confirmation"],
		queryFn: () => api("POST /account/confirm/begin", {}),
		// A challenge is good once: each time the dialog opens it is a new one.
		gcTime: 0,
		staleTime: Number.POSITIVE_INFINITY,
		refetchOnWindowFocus: false,
	});
	const passkey = useMutation({
		mutationFn: async () => {
			const asked = data?.passkey;
			if (!asked) return;
			const response = await askPasskey(asked.options);
			await api("POST /account/confirm", { body: { kind: "passkey", ticket: asked.ticket, response } });
		},
		onSuccess: onDone,
		onError: () => void refetch(),
	});
	if (error) return <Refusal error={error} />;
	if (!data) return <Skeleton lines={3} />;
	const hasPasskey = data.passkey !== null && canUsePasskeys();
	return (
		<div className="wi-form">
			<p>{words.why}</p>
			{hasPasskey ? (
				<>
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
				</>
			) : null}
			{data.hasPassword ? <ByPassword isFirst={!hasPasskey} onDone={onDone} /> : null}
			{data.openId === null ? null : <ByProvider provider={data.openId} />}
			{hasPasskey || data.hasPassword || data.openId !== null ? null : <p>{words.none}</p>}
		</div>
	);
}

function ByPassword({ isFirst, onDone }: { readonly isFirst: boolean; readonly onDone: () => void }) {
	const words = useStrings(accountStrings).confirm;
	const signIn = useStrings(signInStrings);
	const [password, setPassword] = useState("");
	const [code, setCode] = useState("");
	const confirm = useMutation({
		mutationFn: () => api("POST /account/confirm", { body: { kind: "password", password, code } }),
		onSuccess: onDone,
	});
	return (
		<form
			className="wi-form"
			onSubmit={(event) => {
				event.preventDefault();
				confirm.mutate();
			}}
		>
			<PasswordField label={signIn.password} value={password} onChange={setPassword} autoFocus={isFirst} />
			<CodeField label={words.code} hint={words.codeHint} value={code} onChange={setCode} />
			<Refusal error={confirm.error} />
			<Button type="submit" look={isFirst ? "primary" : "plain"} className="wi-wide" isPending={confirm.isPending}>
				{words.button}
			</Button>
		</form>
	);
}

function ByProvider({ provider }: { readonly provider: string }) {
	const words = useStrings(accountStrings).confirm;
	const go = useMutation({
		mutationFn: async () => {
			// Opened at once, because browsers open no window later than the press.
			const window = open("", "_blank");
			try {
				const body = { for: "confirm", back: "/newsroom/confirmed" } as const;
				const { address } = await api("POST /account/openid", { body });
				if (window) window.location.href = address;
			} catch (error) {
				window?.close();
				throw error;
			}
		},
	});
	return (
		<>
			<Button className="wi-wide" isPending={go.isPending} onPress={() => go.mutate()}>
				{words.provider(provider)}
			</Button>
			<p className="k-quiet">{words.providerHint}</p>
			<Refusal error={go.error} />
		</>
	);
}
