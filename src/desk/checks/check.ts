/** A check: a pure question about a revision that is to be approved or published, and what it finds. */
import type { Edition } from "../../core/paper.ts";
import type { WorkflowRules } from "../../core/workflow.ts";
import type { Reads, Revision } from "../../store/store.ts";

export interface Finding {
	/** Name of the check: `required`, `embargo`, `links`. */
	readonly check: string;
	/** What was found, as a key for the screens' words: `standfirst`, `altText`. A check of its own words repeats its name. */
	readonly problem: string;
	/** Whether the story goes out in spite of it. */
	readonly severity: "stops" | "warns";
	/** True for what no reason can override: an embargo, a story without words. */
	readonly isFinal: boolean;
	/** Where in the story: a field path such as `standfirst`, `picture.alt`, `body.3`; empty for the whole. */
	readonly at: string;
	/** What is the matter and what to do, in English, for programs and logs. */
	readonly what: string;
	readonly todo: string;
	/** Facts for the screens' words. */
	readonly facts: Readonly<Record<string, string | number>>;
}

/** Everything that a check may look at. */
export interface CheckInput {
	readonly reads: Reads;
	readonly story: number;
	readonly revision: Revision;
	readonly edition: Edition;
	/** The rules of the story's edition. */
	readonly rules: WorkflowRules;
	/** When it would go out (milliseconds UTC). */
	readonly at: number;
	/** What for: approval asks for no approval. */
	readonly purpose: "approve" | "publish";
}

export interface Check {
	readonly name: string;
	/** It only ever warns: left out where nothing but what stops a story counts. */
	readonly isAdvice?: true;
	find(input: CheckInput): readonly Finding[] | Promise<readonly Finding[]>;
}

type Found = Partial<Finding> & Pick<Finding, "problem" | "severity" | "what" | "todo">;

/** A finding with what is usual left out. */
export function finding(check: string, found: Found): Finding {
	return { check, at: "", isFinal: false, facts: {}, ...found };
}
