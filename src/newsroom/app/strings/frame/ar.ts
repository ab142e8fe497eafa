import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
	places: {
		desk: "مكتب التحرير",
		fronts: "الواجهات",
		pictures: "الصور",
		people: "الأشخاص",
		roles: "الأدوار",
		audit: "سجل التدقيق",
		settings: "الإعدادات",
	},
	home: (paper) => `${paper}: غرفة الأخبار`,
	navigation: "انتقل إلى",
	skip: "تجاوز إلى المحتوى",
	person: (name) => `${name}: الحساب والعرض`,
	language: "اللغة",
	theme: "الألوان",
	themes: { system: "مثل النظام", light: "فاتح", dark: "داكن" },
	palette: "انتقل إلى أي شيء",
	shortcuts: "اختصارات لوحة المفاتيح",
	shortcutsLead: "المفاتيح التي لا تُقرن بـ Ctrl أو ⌘ تتوقف أثناء الكتابة.",
	singleKeys: "استخدام الاختصارات ذات المفتاح الواحد",
	noShortcuts: "ليس لهذه الشاشة اختصارات خاصة بها.",
	everywhere: "في كل مكان",
	broken: "تعذّر عرض هذه الشاشة",
	reload: "أعد تحميل الصفحة",
	noScreen: "لا شيء هنا",
	noScreenWhy: "لا توجد شاشة على هذا العنوان.",
	noScreenHelp: "ربما كان الرابط قديمًا أو كُتب خطأً. اختر وجهتك من شريط التنقل أعلاه.",
	offline: "أنت غير متصل. ما تكتبه يبقى هنا، ويُستأنف الحفظ عند عودة الاتصال.",
	session: {
		ended: "انتهت جلستك",
		kept: "لم يُفقد شيء من هذه الشاشة. سجّل الدخول في النافذة التي تُفتح، ثم يُستأنف ما كنت تفعله تلقائيًا.",
		signIn: "تسجيل الدخول",
		goOn: "سجّلت الدخول من جديد",
	},
};
