/** The tables of the desk, as Kysely sees them. */

export interface DeskTables {
	desk_row: {
		story: number;
		seq: number;
		state: string;
		draft: number;
		live_revision: number | null;
		edition: string;
		section: string;
		live_section: string | null;
		headline: string;
		kicker: string;
		byline: string;
		topics: string;
		embargo: number | null;
		people: string;
		by: string;
		address: string | null;
		created_at: number;
		updated_at: number;
		published_at: number | null;
		scheduled_at: number | null;
		schedule_problem: string;
		assigned: string;
		due_at: number | null;
		open_notes: number;
	};
	assignment: {
		id: number;
		story: number;
		person: number;
		by: string;
		task: string;
		due_at: number | null;
		words: number | null;
		state: string;
		created_at: number;
		changed_at: number;
	};
	note: {
		id: number;
		story: number;
		parent: number | null;
		person: number | null;
		by: string;
		text: string;
		anchor: string;
		quote: string;
		mentions: string;
		created_at: number;
		edited_at: number | null;
		resolved_at: number | null;
		resolved_by: string;
	};
	notification: {
		id: number;
		person: number;
		at: number;
		kind: string;
		story: number;
		note: number | null;
		by: string;
		text: string;
		read_at: number | null;
	};
	desk_view: { id: number; person: number; name: string; shared: number; query: string; created_at: number };
}
