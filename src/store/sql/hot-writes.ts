/** Statements that write what every story brings, compiled once. */
import { hotQuery } from "./hot-query.ts";

export const insertSeries = hotQuery((db) =>
	db
		.insertInto("series")
		.values({ name: "" } as never)
		.onConflict((c) => c.column("name").doUpdateSet({ name: (e) => e.ref("excluded.name") }))
		.returning("id"),
);
export const insertListing = hotQuery((db) =>
	db
		.insertInto("listing")
		.values({ series: 0, published_at: 0, story: 0 })
		.onConflict((c) => c.doNothing()),
);
export const deleteListing = hotQuery((db) =>
	db.deleteFrom("listing").where("series", "=", 0).where("published_at", "=", 0).where("story", "=", 0),
);
export const insertRevision = hotQuery((db) =>
	db
		.insertInto("revision")
		.values({ story: 0, parent: null, content: "", content_hash: "", by: "", at: 0 } as never)
		.returning("id"),
);
export const insertStory = hotQuery((db) =>
	db
		.insertInto("story")
		.values({ state: "draft", draft: 0, created_at: 0, updated_at: 0 } as never)
		.returning("id"),
);
export const updateDraft = hotQuery((db) =>
	db.updateTable("story").set({ draft: 0, updated_at: 0 }).where("id", "=", 0),
);
export const updateState = hotQuery((db) =>
	db.updateTable("story").set({ state: "", updated_at: 0 }).where("id", "=", 0),
);
export const upsertLive = hotQuery((db) =>
	db
		.insertInto("live")
		.values({ story: 0, revision: 0, edition: "", published_at: 0, grp: 0, facts: "" })
		.onConflict((c) =>
			c.column("story").doUpdateSet((e) => ({
				revision: e.ref("excluded.revision"),
				edition: e.ref("excluded.edition"),
				published_at: e.ref("excluded.published_at"),
				grp: e.ref("excluded.grp"),
				facts: e.ref("excluded.facts"),
			})),
		),
);
export const deleteSchedule = hotQuery((db) => db.deleteFrom("schedule").where("story", "=", 0));
export const upsertRedirect = hotQuery((db) =>
	db
		.insertInto("redirect")
		.values({ path: "", target: "" })
		.onConflict((c) => c.column("path").doUpdateSet((e) => ({ target: e.ref("excluded.target") }))),
);
export const upsertImported = hotQuery((db) =>
	db
		.insertInto("imported")
		.values({ source: "", guid: "", subject: "", content_hash: "" })
		.onConflict((c) =>
			c
				.columns(["source", "guid"])
				.doUpdateSet((e) => ({ subject: e.ref("excluded.subject"), content_hash: e.ref("excluded.content_hash") })),
		),
);
export const insertLedger = hotQuery((db) =>
	db.insertInto("ledger").values({
		seq: 0,
		at: 0,
		actor: "",
		kind: "",
		subject: "",
		before: "",
		after: "",
		note: "",
		content_hash: "",
		previous_hash: "",
		hash: "",
	}),
);
