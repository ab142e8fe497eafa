/** Buttons: with words, or with an icon and a name for those who do not see it. */
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaProps } from "react-aria-components/Button";
import { classes } from "./classes.ts";
import { Spinner } from "./spinner.tsx";
import { Tooltip } from "./tooltip.tsx";

export interface ButtonProps extends Omit<AriaProps, "className" | "style" | "children"> {
	/** `primary` once on a screen at most; `quiet` has no border; `danger` takes something away from readers or people. */
	readonly look?: "primary" | "plain" | "quiet" | "danger";
	readonly size?: "small" | "normal";
	readonly icon?: ReactNode;
	readonly className?: string;
	readonly children?: ReactNode;
	readonly ref?: Ref<HTMLButtonElement>;
}

/** `isPending` shows that the work is under way; the button can not be pressed meanwhile and keeps the focus. */
export function Button({ look = "plain", size = "normal", icon, className, children, ...rest }: ButtonProps) {
	return (
		<AriaButton {...rest} className={classes("k-button", `k-button-${look}`, `k-size-${size}`, className)}>
			{rest.isPending ? <Spinner /> : icon}
			{children}
		</AriaButton>
	);
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon" | "aria-label"> {
	readonly icon: ReactNode;
	/** What the button does; read aloud, and shown beside it on hover and focus. */
	readonly label: string;
	/** The keys that do the same, shown with the label. */
	readonly keys?: string;
}

export function IconButton({ label, keys, icon, look = "quiet", className, ...rest }: IconButtonProps) {
	return (
		<Tooltip text={label} {...(keys ? { keys } : {})}>
			<Button {...rest} look={look} aria-label={label} className={classes("k-icon-button", className)} icon={icon} />
		</Tooltip>
	);
}
