/** The frame of the screens about people: people, roles, the audit trail, side by side as three views of one place. */
import { useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Link } from "../../../kit/link.tsx";
import { Screen } from "../../../kit/panel.tsx";
import { usePaperZone } from "../../../paper-time.ts";
import { useSession } from "../../../session.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

const VIEWS = [
	{ to: "/people", permission: "people.manage", name: "people" },
	{ to: "/roles", permission: "people.manage", name: "roles" },
	{ to: "/audit", permission: "audit.read", name: "audit" },
] as const;

interface PeoplePageProps {
	readonly title: string;
	readonly lead?: ReactNode;
	readonly actions?: ReactNode;
	readonly children: ReactNode;
}

export function PeoplePage({ title, lead, actions, children }: PeoplePageProps): ReactNode {
	const words = useStrings(peopleStrings);
	const { session } = useSession();
	const zone = usePaperZone();
	const here = useRouterState({ select: ({ location }) => location.pathname.replace(/^\/newsroom/u, "") });
	const views = VIEWS.filter(({ permission }) => session?.can(permission));
	return (
		<Screen title={title} lead={lead} actions={actions} zones={zone === null ? [] : [zone]}>
			{views.length > 1 ? (
				<nav className="k-tab-list ac-views" aria-label={words.areas}>
					{views.map(({ to, name }) => (
						<Link
							key={to}
							to={to}
							look="bare"
							className="k-tab"
							{...(here === to || here.startsWith(`${to}/`)
								? { "aria-current": "page" as const, "data-selected": true }
								: {})}
						>
							{words[name]}
						</Link>
					))}
				</nav>
			) : null}
			{children}
		</Screen>
	);
}
