/** How a screen is laid out: its head, panels with a heading, a tool bar, two sides. */
import type { ReactNode } from "react";
import { useEffect } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components/Toolbar";
import { classes } from "./classes.ts";
import { ZoneHint } from "./zone-hint.tsx";

interface ScreenProps {
	readonly title: string;
	/** Below the title: what this screen is for, in half a sentence. */
	readonly lead?: ReactNode;
	readonly actions?: ReactNode;
	/** Zones of the times that it shows. */
	readonly zones?: readonly string[];
	readonly children: ReactNode;
	readonly width?: "text" | "wide" | "full";
}

/** A screen's frame: its heading is the page's, and the window is named after it. */
export function Screen({ title, lead, actions, zones = [], children, width = "wide" }: ScreenProps) {
	useTitle(title);
	return (
		<div className={`k-screen k-screen-${width}`}>
			<header className="k-screen-head">
				<div>
					<h1>{title}</h1>
					{lead ? <p className="k-quiet">{lead}</p> : null}
					<ZoneHint zones={zones} />
				</div>
				{actions ? <div className="k-row">{actions}</div> : null}
			</header>
			{children}
		</div>
	);
}

/** Names the window; for screens that are not a `Screen`. */
export function useTitle(title: string): void {
	useEffect(() => {
		document.title = `${title} – Broadsheet`;
	}, [title]);
}

interface PanelProps {
	readonly title?: string;
	readonly actions?: ReactNode;
	readonly children: ReactNode;
	readonly className?: string;
}

export function Panel({ title, actions, children, className }: PanelProps) {
	return (
		<section className={classes("k-panel", className)} aria-label={title}>
			{title || actions ? (
				<header className="k-panel-head">
					{title ? <h2>{title}</h2> : null}
					{actions ? <div className="k-row">{actions}</div> : null}
				</header>
			) : null}
			{children}
		</section>
	);
}

/** Buttons that belong together; the arrow keys go from one to the next. */
export function Toolbar({
	label,
	children,
	className,
}: {
	readonly label: string;
	readonly children: ReactNode;
	readonly className?: string;
}) {
	return (
		<AriaToolbar aria-label={label} className={classes("k-toolbar", className)}>
			{children}
		</AriaToolbar>
	);
}

/** What one works on and what stands beside it; below each other where there is no room. */
export function SplitView({
	main,
	side,
	className,
}: {
	readonly main: ReactNode;
	readonly side: ReactNode;
	readonly className?: string;
}) {
	return (
		<div className={classes("k-split", className)}>
			<div className="k-split-main">{main}</div>
			<aside className="k-split-side">{side}</aside>
		</div>
	);
}
