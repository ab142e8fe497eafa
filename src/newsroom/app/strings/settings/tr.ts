import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const tr: Translation<typeof en> = {
	settings: "Ayarlar",
	placeGroups: {
		paper: "Gazete",
		index: "Adlar",
		people: "Kişiler",
		connections: "Bağlantılar",
	},
	places: {
		paper: "Gazete",
		editions: "Baskılar",
		sections: "Bölümler",
		menus: "Menüler",
		bylines: "İmzalar",
		topics: "Konular ve adlar",
		tokens: "Erişim anahtarları",
		webhooks: "Webhook’lar",
	},
	placeLeads: {
		paper: "Ad, künye, haklar",
		editions: "Diller ve bölgeler, adresleri ve tarihleri",
		sections: "Her baskının bölümleri",
		menus: "Okurların her sayfanın başında ve sonunda bulduğu",
		bylines: "Gazete için yazanlar",
		topics: "Konular, kurumlar, yerler ve olaylar",
		tokens: "Başka programlar için anahtarlar",
		webhooks: "Gazetede olanı öğrenen programlar",
	},
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
