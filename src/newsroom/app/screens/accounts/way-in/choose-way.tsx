/** A new way in: a passkey, a password with codes, or the provider's account. */
import { useMutation } from "@tanstack/react-query";
import { Building2, Fingerprint, Smartphone } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "../../../kit/badge.tsx";
import { Button } from "../../../kit/button.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import type { GivenWay, NewWayOffer } from "./accept-steps.tsx";
import { NewPasswordForm } from "./new-password-form.tsx";
import { canUsePasskeys, deviceName, makePasskey } from "./passkey.ts";
import { Refusal } from "./refusal.tsx";

interface ChooseWayProps {
	readonly offer: NewWayOffer;
	readonly error: unknown;
	readonly isPending: boolean;
	readonly onWay: (way: GivenWay) => Promise<unknown>;
	/** A new offer: a challenge is good once. */
	readonly onAgain: () => Promise<NewWayOffer>;
	readonly onEdit: () => void;
	/** The account elsewhere, where one can come in with it. */
	readonly provider: { readonly name: string; readonly isPending: boolean; readonly onPress: () => void } | null;
}

export function ChooseWay({ offer, error, isPending, onWay, onAgain, onEdit, provider }: ChooseWayProps) {
	const words = useStrings(signInStrings);
	const [isPassword, setPassword] = useState(false);
	const [isUsed, setUsed] = useState(false);
	const passkey = useMutation({
		mutationFn: async () => {
			const { ticket, passkey: options } = isUsed ? await onAgain() : offer;
			if (options === null) throw new DOMException("", "NotSupportedError");
			const response = await makePasskey(options);
			setUsed(true);
			await onWay({ kind: "passkey", ticket, response, name: deviceName() });
		},
	});
	if (isPassword)
		return (
			<NewPasswordForm
				offer={offer}
				error={error}
				isPending={isPending}
				onWay={onWay}
				onAgain={onAgain}
				onEdit={onEdit}
				onBack={() => setPassword(false)}
			/>
		);
	const hasPasskeys = offer.passkey !== null && canUsePasskeys();
	return (
		<>
			<div className="wi-choices">
				{hasPasskeys ? (
					<Choice
						icon={<Fingerprint aria-hidden="true" size={22} strokeWidth={1.5} />}
						title={words.passkey}
						badge={words.recommended}
						hint={words.passkeyHint}
						isPending={passkey.isPending}
						onPress={() => passkey.mutate()}
					/>
				) : null}
				<Choice
					icon={<Smartphone aria-hidden="true" size={22} strokeWidth={1.5} />}
					title={words.passwordWay}
					hint={words.passwordHint}
					onPress={() => setPassword(true)}
				/>
				{provider ? (
					<Choice
						icon={<Building2 aria-hidden="true" size={22} strokeWidth={1.5} />}
						title={provider.name}
						hint={words.providerHint}
						isPending={provider.isPending}
						onPress={provider.onPress}
					/>
				) : null}
			</div>
			<Refusal error={passkey.error} />
		</>
	);
}

function Choice({
	icon,
	title,
	badge,
	hint,
	isPending = false,
	onPress,
}: {
	readonly icon: ReactNode;
	readonly title: string;
	readonly badge?: string;
	readonly hint: string;
	readonly isPending?: boolean;
	readonly onPress: () => void;
}) {
	return (
		<Button className="wi-choice" icon={icon} isPending={isPending} onPress={onPress}>
			<span className="wi-choice-text">
				<span className="wi-choice-title">
					{title}
					{badge ? <Badge tone="good">{badge}</Badge> : null}
				</span>
				<span className="k-quiet">{hint}</span>
			</span>
		</Button>
	);
}
