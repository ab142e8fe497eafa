/** What people are told, in SQL that both databases understand. */
import type { Notification, NotificationKind, NotificationReads, NotificationWrites } from "../notes.ts";
import { type Db, hotQuery } from "./hot-query.ts";

/** So many are kept of each person; older ones are gone. */
const MOST_KEPT = 1000;

const afterQuery = hotQuery((db) =>
	db.selectFrom("notification").select(["id", "person"]).where("id", ">", 0).orderBy("id").limit(1),
);

export class SqlNotifications implements NotificationReads {
	protected readonly db: Db;

	constructor(db: Db) {
		this.db = db;
	}

	async of(person: number, before: number, limit: number): Promise<readonly Notification[]> {
		const rows = await this.db
			.selectFrom("notification")
			.selectAll()
			.where("person", "=", person)
			.where("id", "<", before)
			.orderBy("id", "desc")
			.limit(limit)
			.execute();
		return rows.map(({ read_at, kind, ...row }) => ({ ...row, kind: kind as NotificationKind, readAt: read_at }));
	}

	async after(id: number, limit: number): Promise<readonly Pick<Notification, "id" | "person">[]> {
		return afterQuery(this.db, [id, limit]);
	}

	async newest(): Promise<number> {
		const row = await this.db.selectFrom("notification").select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
		return row?.id ?? 0;
	}

	async unread(person: number): Promise<number> {
		const { n } = await this.db
			.selectFrom("notification")
			.select((e) => e.fn.countAll<number>().as("n"))
			.where("person", "=", person)
			.where("read_at", "is", null)
			.executeTakeFirstOrThrow();
		return Number(n);
	}
}

export class SqlNotificationWrites extends SqlNotifications implements NotificationWrites {
	async add(given: Omit<Notification, "id" | "readAt">): Promise<void> {
		await this.db
			.insertInto("notification")
			.values({ ...given, read_at: null } as never)
			.execute();
		const oldest = await this.db
			.selectFrom("notification")
			.select("id")
			.where("person", "=", given.person)
			.orderBy("id", "desc")
			.limit(1)
			.offset(MOST_KEPT)
			.executeTakeFirst();
		if (oldest !== undefined)
			await this.db
				.deleteFrom("notification")
				.where("person", "=", given.person)
				.where("id", "<=", oldest.id)
				.execute();
	}

	async markRead(person: number, upTo: number, story: number | null, at: number): Promise<void> {
		const all = this.db
			.updateTable("notification")
			.set({ read_at: at })
			.where("person", "=", person)
			.where("id", "<=", upTo)
			.where("read_at", "is", null);
		await (story === null ? all : all.where("story", "=", story)).execute();
	}
}
