/** Finds the fields that the paper's rules ask for and that are empty. */
import type { Requirement } from "../../core/workflow.ts";
import type { StoryContent } from "../../store/store.ts";
import { type Check, finding } from "./check.ts";

interface Asked {
	readonly at: string;
	readonly name: string;
	isMissing(fields: StoryContent["fields"]): boolean;
}

const FIELDS: Readonly<Partial<Record<Requirement, Asked>>> = {
	standfirst: { at: "standfirst", name: "standfirst", isMissing: ({ standfirst }) => standfirst === "" },
	kicker: { at: "kicker", name: "kicker", isMissing: ({ kicker }) => kicker === "" },
	byline: {
		at: "byline",
		name: "byline and no source",
		isMissing: ({ byline, source }) => byline.length === 0 && source === "",
	},
	dateline: { at: "dateline", name: "dateline", isMissing: ({ dateline }) => dateline === "" },
	topics: { at: "topics", name: "topics", isMissing: ({ topics }) => topics.length === 0 },
	picture: { at: "picture", name: "leading picture", isMissing: ({ picture }) => picture === null },
};

export const required: Check = {
	name: "required",
	find({ revision, rules }) {
		const { fields } = revision.content;
		return Object.entries(FIELDS).flatMap(([problem, { at, name, isMissing }]) => {
			const severity = rules.required[problem as Requirement];
			if (severity === "off" || !isMissing(fields)) return [];
			return [finding("required", { problem, severity, at, what: `The story has no ${name}.`, todo: "Fill it in." })];
		});
	},
};
