/** Something is under way: a small wheel, or the shape of what will be there. */
import { classes } from "./classes.ts";

/** With a label it is a status of its own; without one it only adorns what says so. */
export function Spinner({ label }: { readonly label?: string }) {
	return label === undefined ? (
		<span className="k-spinner" aria-hidden="true" />
	) : (
		<span className="k-waiting" role="status">
			<span className="k-spinner" aria-hidden="true" />
			{label}
		</span>
	);
}

/** Lines in the place of a text that is being fetched. */
export function Skeleton({ lines = 3, className }: { readonly lines?: number; readonly className?: string }) {
	return (
		<div className={classes("k-skeleton", className)} aria-hidden="true">
			{Array.from({ length: lines }, (_, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
				<span key={at} />
			))}
		</div>
	);
}
