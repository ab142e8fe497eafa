/** What a benchmark is, and what it gets to work with. */
import type { Figure } from "./figure.ts";
import type { SeededPapers } from "./support/seeded-papers.ts";

export interface Bench {
	/** Stories in the biggest paper: 1,000,000 with `--large`. */
	readonly large: boolean;
	/** Papers full of stories, made once a run and shared. */
	readonly papers: SeededPapers;
	/** A fresh folder below the system's temporary one; it is deleted at the end of the run. */
	folder(name: string): string;
	/** One figure of the table. */
	add(figure: Figure): void;
	/** Something could not be measured here. */
	skip(name: string, reason: string): void;
	/** A line of progress. */
	say(text: string): void;
}

export interface Benchmark {
	/** Short name for `--only`. */
	readonly key: string;
	/** The question that it answers. */
	readonly title: string;
	run(bench: Bench): Promise<void>;
}
