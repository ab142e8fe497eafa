/** The header: the paper's name, the places one may go to, and the person. */
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { Menu as MenuIcon } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Link } from "../kit/link.tsx";
import { PaletteOpener } from "../palette/palette-opener.tsx";
import { NAVIGATION } from "../screens/areas.ts";
import type { Session } from "../session.ts";
import { useShortcut } from "../shortcuts/use-shortcut.ts";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { useApi } from "../use-api.ts";
import type { NavigationEntry } from "./navigation.ts";
import { PersonMenu } from "./person-menu.tsx";
import { HEADER } from "./slots.ts";

export function Header({ session }: { readonly session: Session }) {
	const words = useStrings(frameStrings);
	const paper = useApi("GET /settings");
	const places = NAVIGATION.filter(({ permission }) => permission === undefined || session.can(permission));
	return (
		<header className="f-header">
			<Link to="/" look="bare" className="f-name" aria-label={words.home(paper.data?.name ?? "Broadsheet")}>
				{paper.data?.name ?? "Broadsheet"}
			</Link>
			<nav className="f-nav" aria-label={words.navigation}>
				<ul>
					{places.map((place) => (
						<Place key={place.to} place={place} />
					))}
				</ul>
			</nav>
			<div className="f-end">
				{HEADER.map((Part) => (
					<Part key={Part.name} />
				))}
				<PaletteOpener />
				<PersonMenu session={session} />
				<NarrowNavigation places={places} />
			</div>
		</header>
	);
}

function Place({ place, onGo }: { readonly place: NavigationEntry; readonly onGo?: () => void }) {
	const words = useStrings(frameStrings);
	const Icon = place.icon;
	const here = useRouterState({ select: ({ location }) => location.pathname.replace(/^\/newsroom/u, "") || "/" });
	const isHere = place.to === "/" ? here === "/" : here === place.to || here.startsWith(`${place.to}/`);
	const name = words.places[place.label];
	return (
		<li>
			{place.keys ? <GoThere keys={place.keys} to={place.to} name={name} /> : null}
			<Link
				to={place.to}
				look="bare"
				className="f-place"
				{...(isHere ? { "aria-current": "page" as const } : {})}
				{...(onGo ? { onPress: onGo } : {})}
			>
				<Icon aria-hidden="true" size={16} strokeWidth={1.75} />
				{name}
			</Link>
		</li>
	);
}

function GoThere({ keys, to, name }: { readonly keys: string; readonly to: string; readonly name: string }) {
	const words = useStrings(frameStrings);
	const navigate = useNavigate();
	useShortcut({ keys, label: name, group: words.navigation, run: () => void navigate({ to }) });
	return null;
}

/** Where the places do not fit beside each other they open from a button. */
function NarrowNavigation({ places }: { readonly places: readonly NavigationEntry[] }) {
	const words = useStrings(frameStrings);
	const [isOpen, setOpen] = useState(false);
	return (
		<div className="f-narrow">
			<IconButton
				label={words.navigation}
				icon={<MenuIcon size={20} aria-hidden="true" />}
				onPress={() => setOpen(true)}
			/>
			<Dialog title={words.navigation} isOpen={isOpen} onClose={() => setOpen(false)} size="small">
				<ul className="f-places">
					{places.map(({ keys: _keys, ...place }) => (
						<Place key={place.to} place={place} onGo={() => setOpen(false)} />
					))}
				</ul>
			</Dialog>
		</div>
	);
}
