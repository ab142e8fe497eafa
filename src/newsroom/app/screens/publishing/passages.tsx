/** Words with their changes marked: by line and by element, not by colour alone. `side` leaves out what the other side has. */
import type { ReactNode } from "react";

export interface Passage {
	readonly kind: "same" | "removed" | "added";
	readonly text: string;
}

export function Passages({
	passages,
	side,
}: {
	readonly passages: readonly Passage[];
	readonly side?: "before" | "now";
}): ReactNode {
	const shown = passages.filter(
		({ kind }) => kind === "same" || (kind === "removed" ? side !== "now" : side !== "before"),
	);
	return shown.map(({ kind, text }, at) => {
		// biome-ignore lint/suspicious/noArrayIndexKey: passages have no names, and are never moved
		if (kind === "same") return <span key={at}>{text}</span>;
		// biome-ignore lint/suspicious/noArrayIndexKey: as above
		return kind === "removed" ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>;
	});
}
