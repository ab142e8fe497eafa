import type { Translation } from "../use-strings.ts";
import type { en } from "./en.ts";

export const tr: Translation<typeof en> = {
	places: {
		desk: "Masa",
		fronts: "Vitrinler",
		pictures: "Fotoğraflar",
		people: "Kişiler",
		roles: "Roller",
		audit: "Denetim kaydı",
		settings: "Ayarlar",
	},
	home: (paper) => `${paper}: haber merkezi`,
	navigation: "Git",
	skip: "Ekrana geç",
	person: (name) => `${name}: hesap ve görünüm`,
	language: "Dil",
	theme: "Renkler",
	themes: { system: "Sistemdeki gibi", light: "Açık", dark: "Koyu" },
	palette: "Her yere git",
	shortcuts: "Klavye kısayolları",
	shortcutsLead: "Ctrl ya da ⌘ içermeyen tuşlar siz yazarken çalışmaz.",
	singleKeys: "Tek tuşluk kısayolları kullan",
	noShortcuts: "Bu ekranın kendine ait kısayolu yok.",
	everywhere: "Her yerde",
	broken: "Bu ekran gösterilemedi",
	reload: "Sayfayı yeniden yükle",
	noScreen: "Burada bir şey yok",
	noScreenWhy: "Bu adreste bir ekran yok.",
	noScreenHelp: "Bağlantı eski ya da yanlış yazılmış olabilir. Yukarıdan gideceğiniz yeri seçin.",
	offline: "Çevrimdışısınız. Yazdıklarınız burada kalır; bağlantı gelince kaydetme sürer.",
	session: {
		ended: "Oturumunuz kapandı",
		kept: "Bu ekrandaki hiçbir şey kaybolmadı. Açılan pencerede oturum açın; yaptığınız iş kendiliğinden sürer.",
		signIn: "Oturum aç",
		goOn: "Yeniden oturum açtım",
	},
};
