/** The name of the panel of suggestions. */
import type { ReactNode } from "react";
import { suggestionsStrings } from "../../../strings/suggestions/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";

export function SuggestionsTitle(): ReactNode {
	return useStrings(suggestionsStrings).title;
}
