import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
	paper: "الصحيفة",
	paperLead: "الاسم وبيانات النشر كما يراها القراء في كل صفحة.",
	name: "اسم الصحيفة",
	site: "عنوان الموقع",
	siteHint: "يبدأ بـ https:// ولا ينتهي بشرطة مائلة. تحتاج إليه الخلاصات والخرائط، فإن تُرك فارغًا اعتُمد عنوان الخادم.",
	imprint: "بيانات النشر",
	fields: {
		publisher: "الناشر",
		address: "العنوان البريدي",
		telephone: "الهاتف",
		fax: "الفاكس",
		email: "البريد الإلكتروني",
		responsibleEditor: "المحرر المسؤول",
		rightsNotice: "إشعار الحقوق",
		softwareCredit: "البرمجيات المستخدمة",
	},
	rightsNoticeHint: "تحل {year} محل السنة الجارية، كما في «2000–{year}».",
	savedFor: "يراه القراء الآن",
};
