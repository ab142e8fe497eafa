/** Keys as they are printed on the keyboard: `mod+s`, `g d`, `?`. */
import { classes } from "./classes.ts";

const isMac = /Mac|iPhone|iPad/u.test(navigator.platform);
const NAMES: Readonly<Record<string, string>> = isMac
	? { mod: "⌘", shift: "⇧", alt: "⌥", ctrl: "⌃", enter: "↩", escape: "esc" }
	: { mod: "Ctrl", shift: "⇧", alt: "Alt", ctrl: "Ctrl", enter: "↩", escape: "Esc" };
const ARROWS: Readonly<Record<string, string>> = {
	arrowup: "↑",
	arrowdown: "↓",
	arrowleft: "←",
	arrowright: "→",
};

const nameOf = (key: string): string => NAMES[key] ?? ARROWS[key] ?? key.toUpperCase();

export function Keys({ keys, className }: { readonly keys: string; readonly className?: string }) {
	return (
		<span className={classes("k-keys", className)} dir="ltr">
			{keys.split(" ").map((stroke) => (
				<kbd key={stroke}>
					{stroke
						.split("+")
						.map(nameOf)
						.join(isMac ? "" : " + ")}
				</kbd>
			))}
		</span>
	);
}
