/** `broadsheet demo`: the demonstration newspaper in an empty folder. */
import { resolve } from "node:path";
import { makeDemo } from "../demo/make-demo.ts";
import type { Outcome } from "../outcome.ts";
import { done, refusedBy } from "../outcome.ts";
import type { Call } from "../program.ts";
import { withPaper } from "../with-paper.ts";

export async function demo({ config }: Call): Promise<Outcome> {
	const data = resolve(config.data);
	return withPaper(data, { create: true }, async (paper) => {
		const made = await makeDemo(paper);
		if (!made.ok) return refusedBy(made.problem, `The demonstration newspaper was not loaded into ${data}.`);
		const { name, stories, editions, pictures, ledger } = made.value;
		return done(
			{ data, name, editions, stories, pictures, ledger },
			[
				`${name}: ${stories} stories in ${editions} editions with ${pictures} pictures are in ${data}.`,
				`Next: broadsheet start --data ${data}`,
			].join("\n"),
		);
	});
}
