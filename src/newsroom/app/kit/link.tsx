/** Links inside the newsroom, typed by the router; others are plain `a` with `className="k-link"`. */
import { createLink } from "@tanstack/react-router";
import { Link as AriaLink, type LinkProps as AriaProps } from "react-aria-components/Link";
import { classes } from "./classes.ts";

interface LinkProps extends Omit<AriaProps, "className" | "style"> {
	/** `button` looks like one, `bare` like the text around it. */
	readonly look?: "link" | "button" | "primary" | "bare";
	readonly className?: string;
}

const LOOKS = {
	link: "k-link",
	button: "k-button k-button-plain k-size-normal",
	primary: "k-button k-button-primary k-size-normal",
	bare: "k-bare-link",
};

/** The press of the kit's link goes to the address; the router's own hearing of clicks would go there a second time. */
function Anchor({ look = "link", className, onClick: _again, ...rest }: LinkProps) {
	return <AriaLink {...rest} className={classes(LOOKS[look], className)} />;
}

/** `<Link to="/stories/$id" params={{ id: "41" }}>`. */
export const Link = createLink(Anchor);
