/** The tables of manuscripts, as Kysely sees them. */

export interface ManuscriptTables {
	manuscript: { story: number; generation: string; revision: number; base: Uint8Array; at: number };
	manuscript_part: { id: number; story: number; body: Uint8Array; person: number | null };
}
