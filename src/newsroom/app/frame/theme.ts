/** Light, dark, or as the system has it. */
import { remembered } from "../remembered.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const kept = remembered("theme");

export function readTheme(): Theme {
	const chosen = kept.read();
	return THEMES.find((theme) => theme === chosen) ?? "system";
}

export function applyTheme(theme: Theme): void {
	if (theme === "system") delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
	kept.write(theme);
	applyTheme(theme);
}
