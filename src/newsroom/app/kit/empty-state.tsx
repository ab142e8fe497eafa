/** What stands in the place of a list that is empty: why, and what one can do. */
import type { ReactNode } from "react";

export function EmptyState({
	title,
	children,
	action,
}: {
	readonly title: string;
	readonly children?: ReactNode;
	readonly action?: ReactNode;
}) {
	return (
		<div className="k-empty">
			<p className="k-empty-title">{title}</p>
			{children ? <div className="k-quiet">{children}</div> : null}
			{action}
		</div>
	);
}
