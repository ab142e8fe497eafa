/** A new password, and the authenticator application whose codes go with it. */
import { useState } from "react";
import { ApiProblem } from "../../../api-problem.ts";
import { Button } from "../../../kit/button.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import type { GivenWay, NewWayOffer } from "./accept-steps.tsx";
import { CodeField } from "./code-field.tsx";
import { PasswordField } from "./password-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { Refusal } from "./refusal.tsx";

interface NewPasswordFormProps {
	readonly offer: NewWayOffer;
	readonly error: unknown;
	readonly isPending: boolean;
	readonly onWay: (way: GivenWay) => Promise<unknown>;
	readonly onAgain: () => Promise<NewWayOffer>;
	/** What was wrong is being mended: a field that is marked wrong keeps the form from being sent. */
	readonly onEdit: () => void;
	readonly onBack: () => void;
}

export function NewPasswordForm({ offer, error, isPending, onWay, onAgain, onEdit, onBack }: NewPasswordFormProps) {
	const words = useStrings(signInStrings);
	const [password, setPassword] = useState("");
	const [code, setCode] = useState("");
	const isWrong = (at: string) => error instanceof ApiProblem && error.at === at;
	const isCodeWrong = isWrong("code");
	const isFieldWrong = isCodeWrong || isWrong("password");
	return (
		<form
			className="wi-form"
			onSubmit={(event) => {
				event.preventDefault();
				onWay({ kind: "password", ticket: offer.ticket, password, code }).catch((refused: unknown) => {
					// The key on the screen has ended: show a new one, which is scanned again.
					if (refused instanceof ApiProblem && refused.code === "startAgain") void onAgain();
				});
			}}
		>
			<PasswordField
				label={words.newPassword}
				hint={words.newPasswordHint}
				value={password}
				onChange={(typed) => {
					setPassword(typed);
					onEdit();
				}}
				error={isWrong("password") ? words.weakPassword : undefined}
				isNew
				autoFocus
			/>
			<div className="wi-scan">
				<QrCode text={offer.totp.address} label={words.scan} />
				<div>
					<p>{words.scan}</p>
					<p className="k-quiet">
						{words.orType}: <code className="wi-key">{offer.totp.secret.replace(/(.{4})(?=.)/gu, "$1 ")}</code>
					</p>
				</div>
			</div>
			<CodeField
				label={words.thenCode}
				value={code}
				onChange={(typed) => {
					setCode(typed);
					onEdit();
				}}
				error={isCodeWrong ? `${words.refused.wrongCode}. ${words.refused.wrongCodeHelp}` : undefined}
				isOnlyDigits
			/>
			{isFieldWrong ? null : <Refusal error={error} />}
			<Button type="submit" look="primary" className="wi-wide" isPending={isPending}>
				{words.finish}
			</Button>
			<Button look="quiet" className="wi-wide" onPress={onBack}>
				{words.back}
			</Button>
		</form>
	);
}
