/** A container's rule in a few words, for its head. */
import type { FrontRule } from "../../../../core/fronts/draft.ts";
import type { frontsStrings } from "../../strings/fronts/strings.ts";

type Words = (typeof frontsStrings)["en" | "tr" | "ar"];

export function ruleInWords(
	rule: FrontRule,
	section: string,
	sections: readonly { readonly path: string; readonly name: string }[],
	/** Names of topics and authors by their keys. */
	names: ReadonlyMap<string, string>,
	words: Words,
): string {
	const nameOf = (path: string) => sections.find((one) => one.path === path)?.name ?? path;
	const parts = [
		rule.section === "" ? "" : nameOf(rule.section),
		rule.topic === "" ? "" : (names.get(rule.topic) ?? rule.topic),
		rule.author === "" ? "" : (names.get(rule.author) ?? rule.author),
		rule.kind === "" ? "" : words.containerPanel.kinds[rule.kind],
		rule.hours === 0 ? "" : `≤ ${rule.hours} h`,
	].filter((part) => part !== "");
	if (parts.length === 0) return section === "" ? words.allSections : nameOf(section);
	return parts.join(", ");
}
