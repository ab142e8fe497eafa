/** The table of translations, as Kysely sees it. */

export interface TranslationLinkTables {
	/** The last four are null together. */
	translation: {
		story: number;
		grp: number;
		original: number | null;
		revision: number | null;
		by: string | null;
		at: number | null;
	};
}
