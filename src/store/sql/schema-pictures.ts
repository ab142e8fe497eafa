/** The tables about pictures as Kysely sees them. */
export interface PictureTables {
	asset_index: {
		asset: number;
		by: string;
		day: string;
		orientation: string;
		described: number;
		ends_at: number | null;
	};
	asset_word: { word: string; asset: number };
	asset_use: { asset: number; subject: string; state: string; place: string };
	asset_cut: { asset: number; name: string; body: string };
	asset_file: {
		asset: number;
		number: number;
		body: string;
		at: number;
		by: string;
		note: string;
	};
	asset_deleted: { asset: number; sha256: string; body: string; at: number; by: string; reason: string };
}
