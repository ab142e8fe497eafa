import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const tr: Translation<typeof en> = {
	title: "Git ya da yap",
	field: "Bir ekran, bir başlık, haber numarası, yapılacak bir iş",
	found: "Bulunanlar",
	stories: "Haberler",
	places: "Yerler",
	actions: "Burada yapılabilecekler",
	finding: "Aranıyor …",
	nothing: "Bu adda bir şey yok",
};
