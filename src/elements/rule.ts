/** A rule: a change of scene. */
import * as z from "zod";
import { elementKind, NO_REFERENCES } from "./element.ts";

export const Rule = z.strictObject({ type: z.literal("rule") });
export type Rule = z.infer<typeof Rule>;

export const rule = elementKind({ name: "rule", schema: Rule, text: () => "* * *", references: () => NO_REFERENCES });
