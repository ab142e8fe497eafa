/** The translations as one of the panels beside a story's text. */
import type { ReactNode } from "react";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";

export function TranslationsTitle(): ReactNode {
	return useStrings(translationsStrings).title;
}
