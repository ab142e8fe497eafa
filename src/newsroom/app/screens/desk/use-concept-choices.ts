/** Persons or topics to choose from, found while one writes. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Choice } from "../../kit/select.tsx";
import { currentLanguage } from "../../strings/language.ts";
import { readOf } from "../../use-api.ts";

type Names = Readonly<Record<string, string>>;
const nameIn = (names: Names, key: string): string =>
	names[currentLanguage()] ?? names[""] ?? names.en ?? Object.values(names)[0] ?? key;

export function useConceptChoices(kind: "person" | "topic", chosen: string | undefined) {
	const [written, write] = useState("");
	const { data } = useQuery({
		...readOf("GET /concepts", {
			query: {
				limit: 12,
				...(kind === "person" ? { kind: "person" as const } : { not: "person" as const }),
				...(written.trim() === "" ? {} : { q: written }),
			},
		}),
		placeholderData: keepPreviousData,
		staleTime: 60_000,
	});
	// The name of what the address already names.
	const known = useQuery({
		...readOf("GET /concepts/:key", { params: { key: chosen ?? "" } }),
		enabled: chosen !== undefined,
	}).data;
	const name = chosen === undefined ? "" : known?.key === chosen ? nameIn(known.names, chosen) : chosen;
	useEffect(() => write(name), [name]);
	const choices: Choice[] = (data?.concepts ?? []).map(({ key, names }) => ({ id: key, name: nameIn(names, key) }));
	if (chosen !== undefined && !choices.some(({ id }) => id === chosen)) choices.unshift({ id: chosen, name });
	return { choices, written, write };
}
