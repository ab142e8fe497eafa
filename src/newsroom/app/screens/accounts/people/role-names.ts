/** Roles and places in words. */
import type { AnswerOf } from "../../../api-client.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApi } from "../../../use-api.ts";

export type RoleView = AnswerOf<"GET /roles">["roles"][number];
export type PersonView = AnswerOf<"GET /people">["people"][number];
export type Grant = PersonView["grants"][number];

/** A role's name: what the paper calls it, else the ready-made one in the language of the interface. */
export function useRoleName(): (role: Pick<RoleView, "key" | "name">) => string {
	const names: Readonly<Record<string, string>> = useStrings(peopleStrings).roleNames;
	return ({ key, name }) => name || names[key] || key;
}

export function useGrantWords(): (grant: Grant) => { readonly role: string; readonly place: string } {
	const words = useStrings(peopleStrings);
	const nameOf = useRoleName();
	const roles = useApi("GET /roles").data?.roles ?? [];
	const editions = useApi("GET /editions").data?.editions ?? [];
	const sections = useApi("GET /sections").data?.sections ?? [];
	return ({ role, edition, section }) => {
		const known = roles.find(({ key }) => key === role);
		const name = editions.find(({ key }) => key === edition)?.name ?? edition;
		const part = sections.find((one) => one.edition === edition && one.path === section)?.name ?? section;
		return {
			role: nameOf(known ?? { key: role, name: "" }),
			place: edition === "" ? "" : section === "" ? name : `${name}, ${words.sectionOf(part)}`,
		};
	};
}
