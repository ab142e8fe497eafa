/** The content of a revision with the names that sections and concepts have now: a revision itself is never changed. */
import type { StoryContent } from "../store.ts";
import { type Db, hotQuery } from "./hot-query.ts";

const movedQuery = hotQuery((db) =>
	db.selectFrom("section_move").select("target").where("edition", "=", "").where("path", "=", ""),
);

export async function contentNow(db: Db, content: StoryContent): Promise<StoryContent> {
	const { fields } = content;
	const [moved] = await movedQuery(db, [fields.edition, fields.section]);
	const persons = fields.byline.flatMap((entry) => ("person" in entry ? [entry.person] : []));
	const merged = await mergedAmong(db, [...fields.topics, ...persons]);
	if (moved === undefined && merged.size === 0) return content;
	const keyNow = (key: string) => merged.get(key) ?? key;
	return {
		...content,
		fields: {
			...fields,
			section: moved?.target ?? fields.section,
			topics: [...new Set(fields.topics.map(keyNow))],
			byline: fields.byline.map((entry) => ("person" in entry ? { person: keyNow(entry.person) } : entry)),
		},
	};
}

async function mergedAmong(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
	if (keys.length === 0) return new Map();
	const rows = await db
		.selectFrom("concept")
		.select(["key", "merged_into"])
		.where("key", "in", keys)
		.where("merged_into", "is not", null)
		.execute();
	return new Map(rows.map((row) => [row.key, row.merged_into ?? row.key]));
}
