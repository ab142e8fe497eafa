import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const tr: Translation<typeof en> = {
	paper: "Gazete",
	paperLead: "Okurların her sayfada gördüğü ad ve künye.",
	name: "Gazetenin adı",
	site: "Sitenin adresi",
	siteHint:
		"https:// ile başlar, sonunda eğik çizgi olmaz. Beslemeler ve haritalar için gerekir; boşsa sunucunun başlatıldığı adres geçerlidir.",
	imprint: "Künye",
	fields: {
		publisher: "Yayıncı",
		address: "Posta adresi",
		telephone: "Telefon",
		fax: "Faks",
		email: "E-posta",
		responsibleEditor: "Sorumlu yazı işleri müdürü",
		rightsNotice: "Hak bildirimi",
		softwareCredit: "Yazılım bilgisi",
	},
	rightsNoticeHint: "{year} içinde bulunulan yılın yerini tutar, örneğin “2000–{year}”.",
	savedFor: "Okurlar artık bunu görüyor",
};
