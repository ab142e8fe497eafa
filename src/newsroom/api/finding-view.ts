/** What checks find, as the API shows it. */
import { z } from "zod";
import type { Finding } from "../../desk/checks/check.ts";

export const FindingView = z.object({
	check: z.string(),
	problem: z.string(),
	severity: z.enum(["stops", "warns"]),
	isFinal: z.boolean(),
	at: z.string(),
	what: z.string(),
	todo: z.string(),
	facts: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodType<Finding>;
