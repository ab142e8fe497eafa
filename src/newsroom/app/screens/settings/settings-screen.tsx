/** The list of all places of the settings; where it stands beside every screen, the first of them is opened with it. */
import { Navigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Screen } from "../../kit/panel.tsx";
import { useSession } from "../../session.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { SETTINGS_PLACES } from "./places.ts";
import { PlaceList } from "./settings-page.tsx";

export function SettingsScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const { session } = useSession();
	const first = SETTINGS_PLACES.find(({ permission }) => session?.can(permission));
	if (first !== undefined && matchMedia("(min-width: 60em)").matches) return <Navigate to={first.to} replace />;
	return (
		<Screen title={words.settings} width="text">
			<PlaceList hasLeads />
		</Screen>
	);
}
