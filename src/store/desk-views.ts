/** Views of the desk that people saved: a name for a set of filters. */

export interface DeskView {
	readonly id: number;
	/** Whose it is. */
	readonly person: number;
	readonly name: string;
	/** Others see it too. */
	readonly shared: boolean;
	/** The filters, as they stand in the screen's address. */
	readonly query: Readonly<Record<string, string>>;
	readonly createdAt: number;
}

export interface DeskViewReads {
	/** A person's own and what others share, by name. */
	seenBy(person: number): Promise<readonly DeskView[]>;
	one(id: number): Promise<DeskView | null>;
}

export interface DeskViewWrites extends DeskViewReads {
	add(view: Omit<DeskView, "id">): Promise<DeskView>;
	put(view: DeskView): Promise<void>;
	remove(id: number): Promise<void>;
}
