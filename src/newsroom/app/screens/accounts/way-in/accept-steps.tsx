/** Coming in by a link: who one is, how one will sign in, and the recovery codes. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type AnswerOf, api, type BodyOf } from "../../../api-client.ts";
import { ApiProblem } from "../../../api-problem.ts";
import { Button } from "../../../kit/button.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { goIn } from "./after.ts";
import { ChooseWay } from "./choose-way.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { Refusal } from "./refusal.tsx";
import { useProvider } from "./use-provider.ts";

type Link = AnswerOf<"POST /invitations/read">;
export type NewWayOffer = AnswerOf<"POST /invitations/begin">;
export type GivenWay = BodyOf<"POST /invitations/accept">["way"];

interface Who {
	readonly name: string;
	readonly email: string;
}

export function AcceptSteps({ invitation, link }: { readonly invitation: string; readonly link: Link }) {
	const words = useStrings(signInStrings);
	const [who, setWho] = useState<Who>(link.person ?? { name: "", email: "" });
	const [offer, setOffer] = useState<NewWayOffer | null>(null);
	const begin = useMutation({
		mutationFn: () => api("POST /invitations/begin", { body: { invitation, ...who } }),
		onSuccess: setOffer,
	});
	const provider = useProvider("/newsroom/", invitation);
	const accept = useMutation({
		mutationFn: (way: GivenWay) => api("POST /invitations/accept", { body: { invitation, ...who, way } }),
	});
	if (accept.data)
		return <RecoveryCodes codes={accept.data.recoveryCodes} paper={link.paper} done={words.enter} onDone={goIn} />;
	if (offer)
		return (
			<>
				<h1>{words.choose}</h1>
				<ChooseWay
					offer={offer}
					error={accept.error}
					isPending={accept.isPending}
					onEdit={accept.reset}
					provider={
						link.openId === null
							? null
							: { name: link.openId, isPending: provider.isPending, onPress: () => provider.mutate() }
					}
					onWay={(way) => accept.mutateAsync(way)}
					onAgain={async () => {
						accept.reset();
						return begin.mutateAsync();
					}}
				/>
				<Refusal error={provider.error} />
			</>
		);
	const wrong = (at: "name" | "email") =>
		begin.error instanceof ApiProblem && begin.error.at === at
			? { name: words.wrongName, email: words.wrongEmail }[at]
			: undefined;
	// A field that is marked wrong keeps the form from being sent: what is mended is not wrong any more.
	const edit = (next: Who) => {
		setWho(next);
		begin.reset();
	};
	const isFieldWrong = wrong("name") !== undefined || wrong("email") !== undefined;
	return (
		<form
			className="wi-form"
			onSubmit={(event) => {
				event.preventDefault();
				begin.mutate();
			}}
		>
			<h1>{link.person ? words.welcomeName(link.person.name) : words.setupTitle}</h1>
			<p className="k-quiet">{link.person ? words.invitedLead(link.paper) : words.setupLead}</p>
			{link.person ? (
				<TextField label={words.email} value={link.person.email} dir="ltr" isReadOnly hint={words.emailHint} />
			) : (
				<>
					<TextField
						label={words.name}
						hint={words.nameHint}
						autoComplete="name"
						value={who.name}
						onChange={(name) => edit({ ...who, name })}
						error={wrong("name")}
						isRequired
						autoFocus
					/>
					<TextField
						label={words.email}
						hint={words.emailHint}
						type="email"
						autoComplete="username"
						dir="ltr"
						value={who.email}
						onChange={(email) => edit({ ...who, email })}
						error={wrong("email")}
						isRequired
					/>
				</>
			)}
			{isFieldWrong ? null : <Refusal error={begin.error} />}
			<Button type="submit" look="primary" className="wi-wide" isPending={begin.isPending}>
				{words.goOn}
			</Button>
		</form>
	);
}
