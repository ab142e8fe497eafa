import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
	title: "اذهب أو افعل",
	field: "شاشة أو عنوان أو رقم خبر أو إجراء",
	found: "ما عُثر عليه",
	stories: "الأخبار",
	places: "الأماكن",
	actions: "ما يمكن فعله هنا",
	finding: "جارٍ البحث …",
	nothing: "لا شيء بهذا الاسم",
};
