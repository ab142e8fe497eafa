/** The person's menu: the account, language, colours, the list of shortcuts, the way out. */
import { CircleUser, Keyboard, LogOut, UserRoundCog } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../kit/button.tsx";
import { Menu, type MenuEntry } from "../kit/menu.tsx";
import { toastProblem } from "../kit/toast.tsx";
import type { Session } from "../session.ts";
import { showShortcuts } from "../shortcuts/registry.ts";
import { signOut } from "../sign-out.ts";
import { frameStrings } from "../strings/frame/strings.ts";
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from "../strings/language.ts";
import { useLanguage, useStrings } from "../strings/use-strings.ts";
import { chooseTheme, readTheme, THEMES, type Theme } from "./theme.ts";

export function PersonMenu({ session }: { readonly session: Session }) {
	const words = useStrings(frameStrings);
	const language = useLanguage();
	const [theme, setTheme] = useState<Theme>(readTheme);
	const entries: MenuEntry[] = [
		...(session.me.person === null
			? []
			: [
					{
						id: "account",
						name: words.account,
						icon: <UserRoundCog size={16} aria-hidden="true" />,
						href: "/account",
					},
				]),
		{
			id: "shortcuts",
			name: words.shortcuts,
			icon: <Keyboard size={16} aria-hidden="true" />,
			keys: "?",
			onAction: showShortcuts,
		},
		{
			id: "sign-out",
			name: words.signOut,
			icon: <LogOut size={16} aria-hidden="true" />,
			onAction: () => void signOut().catch(toastProblem),
		},
	];
	return (
		<Menu
			trigger={<IconButton label={words.person(session.me.name)} icon={<CircleUser size={20} aria-hidden="true" />} />}
			label={words.person(session.me.name)}
			entries={entries}
			groups={[
				{
					title: words.language,
					chosen: language,
					entries: LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id], onAction: () => chooseLanguage(id) })),
				},
				{
					title: words.theme,
					chosen: theme,
					entries: THEMES.map((id) => ({
						id,
						name: words.themes[id],
						onAction: () => {
							setTheme(id);
							chooseTheme(id);
						},
					})),
				},
			]}
		/>
	);
}
