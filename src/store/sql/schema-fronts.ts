/** The tables of making up fronts, as Kysely sees them. */

export interface FrontTables {
	front: { key: string; revision: number; body: string; shown_at: number; next_turn: number | null };
	front_draft: { front: string; revision: number; body: string };
	front_change: {
		front: string;
		revision: number;
		at: number;
		by: string;
		screen: string;
		operation: string;
		body: string;
		adjusted: number;
		inverse: string;
		undoes: string;
	};
	front_state: { front: string; revision: number; at: number; body: string };
	front_launch: {
		front: string;
		number: number;
		at: number;
		by: string;
		body: string;
		draft: number | null;
		again: number | null;
	};
}
