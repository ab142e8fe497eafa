/** The paper's rules for publication: what a story must have, who must have approved it, what may be overridden. */
import * as z from "zod";
import { Key } from "./paper.ts";

/** What is done when something is missing: nothing, a warning, or the story does not go out. */
export const DEMANDS = ["off", "warns", "stops"] as const;
export type Demand = (typeof DEMANDS)[number];

/** Whose approval a revision needs: nobody's, anybody's who may approve, or somebody's who did not write it (four eyes). */
export const APPROVALS = ["none", "anybody", "another"] as const;
export type Approval = (typeof APPROVALS)[number];

/** What a paper can ask of every story, with what it asks when it has said nothing. */
const DEFAULTS = {
	standfirst: "warns",
	kicker: "off",
	byline: "off",
	dateline: "off",
	topics: "off",
	picture: "off",
	altText: "warns",
	credit: "off",
	caption: "off",
	pictureRights: "stops",
} as const satisfies Record<string, Demand>;
export type Requirement = keyof typeof DEFAULTS;
export const REQUIREMENTS = Object.keys(DEFAULTS) as readonly Requirement[];

const demand = (name: Requirement) => z.enum(DEMANDS).default(DEFAULTS[name]);
const Required = z.strictObject({
	standfirst: demand("standfirst"),
	kicker: demand("kicker"),
	/** A byline or a source. */
	byline: demand("byline"),
	dateline: demand("dateline"),
	topics: demand("topics"),
	picture: demand("picture"),
	/** Of the leading picture and of every picture in the text: words, or that it is decoration. */
	altText: demand("altText"),
	credit: demand("credit"),
	caption: demand("caption"),
	/** What is done with a picture whose rights have run out. */
	pictureRights: demand("pictureRights"),
});

export const WorkflowRules = z.strictObject({
	required: Required.default(() => Required.parse({})),
	approval: z.enum(APPROVALS).default("none"),
	/** Whoever has the permission story.override may publish in spite of what stops, with a reason. */
	override: z.boolean().default(false),
});
export type WorkflowRules = z.infer<typeof WorkflowRules>;

export const Workflow = z.strictObject({
	/** Of every edition that has none of its own. */
	rules: WorkflowRules.default(() => WorkflowRules.parse({})),
	/** By the edition's key. */
	editions: z.record(Key, WorkflowRules).default({}),
});
export type Workflow = z.infer<typeof Workflow>;

export const USUAL_WORKFLOW: Workflow = Workflow.parse({});

export function rulesFor(workflow: Workflow, edition: string): WorkflowRules {
	return Object.hasOwn(workflow.editions, edition) ? (workflow.editions[edition] ?? workflow.rules) : workflow.rules;
}
