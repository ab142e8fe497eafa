/** The arrangement of a front that nobody has arranged. */
import type { Container, Front } from "../front.ts";
import type { Section } from "../paper.ts";

/** `section` is null for the edition's own front. */
export function ownArrangement(edition: string, sections: readonly Section[], section: Section | null): Front {
	const container = (title: string, look: Container["look"], from: string, slots: number): Container => ({
		title,
		look,
		pinned: [],
		section: from,
		topic: "",
		slots,
	});
	if (section)
		return {
			edition,
			section: section.path,
			containers: [
				container("", "lead", section.path, 5),
				container("", "row", section.path, 8),
				container("", "list", section.path, 12),
			],
		};
	const tops = sections.filter((one) => !one.path.includes("/"));
	const looks: readonly Container["look"][] = ["row", "columns"];
	const rows = tops.map((one, i) =>
		container(one.name, one.path === "opinion" ? "opinion" : (looks[i % looks.length] ?? "row"), one.path, 4),
	);
	return { edition, section: "", containers: [container("", "lead", "", 7), ...rows] };
}
