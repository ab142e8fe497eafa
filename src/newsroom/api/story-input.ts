/** A story as a client sends it: the fields of part 10 of the API, and its text in one of three forms. */
import { z } from "zod";
import { Key } from "../../core/paper.ts";
import { StoryFields } from "../../core/story.ts";
import { Body } from "../../elements/body.ts";

const Name = z.string().min(1).max(200);
const BylineEntry = z.union([Name, z.strictObject({ person: Key }), z.strictObject({ name: Name })]);

/** A name, a person of the paper by key, or several of them. A name that a person has in the edition means that person. */
export const BylineInput = z.union([BylineEntry, z.array(BylineEntry).max(20)]);
export type BylineInput = z.infer<typeof BylineInput>;

export const StoryInput = z
	.strictObject({
		...StoryFields.shape,
		byline: BylineInput.default([]),
		/** Keys of concepts, or names; a name that nothing has becomes a new subject. */
		topics: z.array(Name).max(50).default([]),
		body: Body.optional(),
		html: z.string().max(5_000_000).optional(),
		text: z.string().max(5_000_000).optional(),
	})
	.superRefine((story, context) => {
		const forms = (["body", "html", "text"] as const).filter((form) => story[form] !== undefined);
		if (forms.length === 1) return;
		const message =
			forms.length === 0
				? "the story needs exactly one of body, html and text"
				: `only one of ${forms.join(" and ")} can be the story's text`;
		context.addIssue({ code: "custom", path: [forms[1] ?? "body"], message });
	});
export type StoryInput = z.infer<typeof StoryInput>;
