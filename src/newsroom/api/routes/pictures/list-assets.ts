/** GET /assets: the library of pictures, searched and narrowed. */
import { z } from "zod";
import { isDay } from "../../../../core/pictures/said-by-file.ts";
import { soughtWords } from "../../../../core/pictures/words-of-picture.ts";
import { ORIENTATIONS, type PictureQuery } from "../../../../store/pictures.ts";
import { AssetRow, assetRow } from "../../asset-view.ts";
import { whole } from "../../common-schemas.ts";
import { answer, route } from "../../route.ts";

const day = z
	.string()
	.refine((text) => text === "" || isDay(text), "must be a day as YYYY-MM-DD")
	.default("");
const one = <const T extends readonly string[]>(names: T) => z.enum(["", ...names] as ["", ...T]).default("");
const A_DAY = 86_400_000;

const Row = z.object({
	...AssetRow.shape,
	/** Whether a draft or a page that readers see shows it; null: nothing does. */
	use: z.enum(["draft", "live"]).nullable(),
});

export const listAssetsRoute = route({
	name: "listAssets",
	method: "get",
	path: "/assets",
	summary: "Pictures that have every word of `words` (beginnings suffice), newest first. Go on with before = next.",
	access: "story.read",
	query: z.strictObject({
		words: z.string().max(500).default(""),
		/** Days, both included: when it was taken, or else taken in. */
		from: day,
		to: day,
		/** Who took it in: `person:7`. */
		by: z.string().max(40).default(""),
		use: one(["used", "unused", "live"]),
		/** `ended`: may not be published any more. `ending`: ended, or within `days` from now. */
		rights: one(["ended", "ending"]),
		days: whole(0, 3660, 14),
		described: one(["yes", "no"]),
		orientation: one(ORIENTATIONS),
		before: whole(1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
		limit: whole(1, 200, 60),
	}),
	answers: {
		200: {
			description: "next is null at the end.",
			schema: z.object({ assets: z.array(Row), next: z.int().nullable() }),
		},
	},
	async work({ parts, query }) {
		const { pictures } = parts.desk.store;
		const now = parts.desk.clock();
		const { from, to, by, use, rights, days, described, orientation, before, limit } = query;
		const asked: PictureQuery = {
			words: soughtWords(query.words),
			...(from === "" ? {} : { from }),
			...(to === "" ? {} : { to }),
			...(by === "" ? {} : { by }),
			...(use === "" ? {} : { use }),
			...(rights === "" ? {} : { endsBefore: 1 + now + (rights === "ended" ? 0 : days * A_DAY) }),
			...(described === "" ? {} : { isDescribed: described === "yes" }),
			...(orientation === "" ? {} : { orientation }),
			before,
			limit,
		};
		const assets = await pictures.search(asked);
		const used = await pictures.usedAmong(assets.map(({ id }) => id));
		return answer({
			assets: assets.map((asset) => ({ ...assetRow(asset), use: used.get(asset.id) ?? null })),
			next: assets.length === limit ? (assets.at(-1)?.id ?? null) : null,
		});
	},
});
