/** The frame of every screen of the settings: the quiet list of places beside it, or a way back to that list where there is no room. */
import { useRouterState } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../../kit/link.tsx";
import { Screen } from "../../kit/panel.tsx";
import { usePaperZone } from "../../paper-time.ts";
import { useSession } from "../../session.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { SETTINGS_PLACES, type SettingsPlace } from "./places.ts";

interface SettingsPageProps {
	readonly title: string;
	readonly lead?: ReactNode;
	readonly actions?: ReactNode;
	readonly hasTimes?: boolean;
	readonly children: ReactNode;
}

export function SettingsPage({ title, lead, actions, hasTimes = false, children }: SettingsPageProps): ReactNode {
	const zone = usePaperZone();
	const words = useStrings(settingsStrings);
	return (
		<div className="s-layout">
			<div className="s-side">
				<PlaceList />
			</div>
			<div className="s-main">
				<Link to="/settings" look="bare" className="s-back">
					<ChevronLeft className="s-mirrored" aria-hidden="true" size={16} />
					{words.settings}
				</Link>
				<Screen
					title={title}
					lead={lead}
					actions={actions}
					zones={hasTimes && zone !== null ? [zone] : []}
					width="full"
				>
					{children}
				</Screen>
			</div>
		</div>
	);
}

/** The places that the person may go to. `hasLeads`: with a half sentence each, as a screen of its own. */
export function PlaceList({ hasLeads = false }: { readonly hasLeads?: boolean }): ReactNode {
	const words = useStrings(settingsStrings);
	const { session } = useSession();
	const here = useRouterState({ select: ({ location }) => location.pathname.replace(/^\/newsroom/u, "") });
	const places = SETTINGS_PLACES.filter(({ permission }) => session?.can(permission) ?? false);
	const groups = [...Map.groupBy(places, ({ group }) => group)];
	const isHere = ({ to }: SettingsPlace) => here === to || here.startsWith(`${to}/`);
	return (
		<nav className="s-places" aria-label={words.settings}>
			{groups.map(([group, entries]) => (
				<div key={group}>
					<p className="s-group" id={`s-${group}`}>
						{words.placeGroups[group]}
					</p>
					<ul aria-labelledby={`s-${group}`}>
						{entries.map((place) => (
							<li key={place.to}>
								<Link
									to={place.to}
									look="bare"
									className="s-place"
									{...(isHere(place) ? { "aria-current": "page" as const } : {})}
								>
									<place.icon aria-hidden="true" size={16} strokeWidth={1.75} />
									<span>
										{words.places[place.label]}
										{hasLeads ? <span className="k-hint">{words.placeLeads[place.label]}</span> : null}
									</span>
								</Link>
							</li>
						))}
					</ul>
				</div>
			))}
		</nav>
	);
}
