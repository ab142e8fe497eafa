/** A group of translations as the screens ask for it. */
import type { AnswerOf } from "../../api-client.ts";

export type Group = AnswerOf<"GET /stories/:id/translations">;
export type GroupStory = Group["stories"][number];
export type TranslatedFrom = NonNullable<GroupStory["translatedFrom"]>;
export type Newer = NonNullable<TranslatedFrom["live"]>;
export type Change = Newer["changes"][number];

/** Whether something happened to the original that the translation does not say yet. */
export const isBehind = ({ live, draft, withdrawn }: TranslatedFrom): boolean =>
	live !== null || draft !== null || withdrawn !== null;
