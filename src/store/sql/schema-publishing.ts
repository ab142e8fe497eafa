/** The tables around publication, as Kysely sees them. */

export interface PublishingTables {
	review: { id: number; story: number; revision: number; step: string; by: string; at: number; note: string };
	alarm: {
		id: number;
		kind: string;
		subject: string;
		facts: string;
		at: number;
		last_at: number;
		times: number;
		ended_at: number | null;
		acknowledged_by: string | null;
		acknowledged_at: number | null;
	};
	publication: { seq: number; subject: string; at: number; ms: number; together: number; surfaces: string };
}
