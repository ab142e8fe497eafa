/** What a link opens that lets one in: the first start, or an invitation. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "../../../api-client.ts";
import { ApiProblem } from "../../../api-problem.ts";
import { Loading } from "../../../frame/loading.tsx";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { Link } from "../../../kit/link.tsx";
import { useTitle } from "../../../kit/panel.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { AcceptSteps } from "./accept-steps.tsx";
import { Masthead } from "./masthead.tsx";

export function LinkScreen(): ReactNode {
	const words = useStrings(signInStrings);
	// The secret stands behind the "#", which no server sees.
	const [invitation] = useState(() => location.hash.slice(1));
	const { data, error, isPending, refetch } = useQuery({
		queryKey: ["invitation", invitation],
		queryFn: () => api("POST /invitations/read", { body: { invitation } }),
		enabled: invitation !== "",
		retry: false,
		// Once it is used up it is still this person's screen, with the recovery codes on it.
		staleTime: Number.POSITIVE_INFINITY,
		refetchOnWindowFocus: false,
	});
	useTitle(words.welcome);
	if (invitation === "")
		return (
			<Broken title={words.noLink}>
				<p>{words.noLinkHelp}</p>
			</Broken>
		);
	if (error instanceof ApiProblem && error.code === "linkEnded")
		return (
			<Broken title={words.linkBroken}>
				<p>{words.linkBrokenHelp}</p>
			</Broken>
		);
	if (error)
		return (
			<Masthead paper="Broadsheet">
				<ProblemNote error={error} onRetry={() => void refetch()} />
			</Masthead>
		);
	if (isPending) return <Loading />;
	return (
		<Masthead paper={data.paper}>
			<AcceptSteps invitation={invitation} link={data} />
		</Masthead>
	);
}

function Broken({ title, children }: { readonly title: string; readonly children: ReactNode }) {
	const words = useStrings(signInStrings);
	return (
		<Masthead paper="Broadsheet">
			<h1 className="k-hidden">{title}</h1>
			<EmptyState title={title} action={<Link to="/sign-in">{words.signIn}</Link>}>
				{children}
			</EmptyState>
		</Masthead>
	);
}
