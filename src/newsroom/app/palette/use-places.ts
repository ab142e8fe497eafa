/** The screens and settings that a person may open, as entries of the palette. */
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { NAVIGATION } from "../screens/areas.ts";
import { SETTINGS_PLACES } from "../screens/settings/places.ts";
import { useSession } from "../session.ts";
import { frameStrings } from "../strings/frame/strings.ts";
import { settingsStrings } from "../strings/settings/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import type { Entry } from "./entry.ts";

export function usePlaces(): readonly Entry[] {
	const frame = useStrings(frameStrings);
	const settings = useStrings(settingsStrings);
	const { session } = useSession();
	const navigate = useNavigate();
	return useMemo(() => {
		const may = ({ permission }: { readonly permission?: Parameters<NonNullable<typeof session>["can"]>[0] }) =>
			permission === undefined || (session?.can(permission) ?? false);
		return [
			...NAVIGATION.filter(may).map(
				({ to, label, icon, keys }): Entry => ({
					id: `to ${to}`,
					name: frame.places[label],
					icon,
					...(keys ? { keys } : {}),
					run: () => void navigate({ to }),
				}),
			),
			...SETTINGS_PLACES.filter(may).map(
				({ to, label, icon }): Entry => ({
					id: `to ${to}`,
					name: settings.places[label],
					detail: settings.settings,
					icon,
					run: () => void navigate({ to }),
				}),
			),
		].filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at);
	}, [frame, settings, session, navigate]);
}
