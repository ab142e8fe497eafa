/** Sending a publication: once, and with an end that is known, even when the answer is lost on the way. */
import type { PublicChange } from "../../../../core/story.ts";
import { type AnswerOf, api } from "../../api-client.ts";
import { ApiProblem } from "../../api-problem.ts";

export type Sent =
	| { readonly did: "published"; readonly url: string; readonly seq: number; readonly isLate: boolean }
	| { readonly did: "scheduled"; readonly at: number }
	/** The answer was lost, and the record says that nothing came of it. */
	| { readonly did: "nothing"; readonly problem: ApiProblem };

/** How often the story is looked at when the answer did not come, and the wait before each look in milliseconds. */
const LOOKS = [500, 1500, 3000];

export interface PublishBody {
	readonly revision: number;
	readonly change?: PublicChange;
	readonly override?: string;
	/** Milliseconds UTC; now when left out. */
	readonly at?: number;
}

/**
 * Throws what kept it from going out. `unsure` is told when the answer did not come: then the record is looked at until it
 * says whether it went out. It is never sent twice.
 */
export async function sendPublication(story: number, body: PublishBody, unsure: () => void): Promise<Sent> {
	const newest = await newestEntry(story).catch(() => null);
	try {
		const answer = await api("POST /stories/:id/publish", { params: { id: story }, body });
		if ("scheduled" in answer) return { did: "scheduled", at: Date.parse(answer.scheduled) };
		return { did: "published", url: answer.url, seq: answer.ledger, isLate: false };
	} catch (problem) {
		if (!(problem instanceof ApiProblem) || !isUnsure(problem)) throw problem;
		unsure();
		return await lookFor(story, body.revision, newest, problem);
	}
}

/** The connection was lost, something between here and the program gave up, or the pages are still owed. */
const isUnsure = ({ status }: ApiProblem): boolean => status === 0 || status >= 500;

type Entry = AnswerOf<"GET /stories/:id/publications">["publications"][number];

async function newestEntry(story: number): Promise<Entry | null> {
	const { publications } = await api("GET /stories/:id/publications", { params: { id: story }, query: { limit: 1 } });
	return publications[0] ?? null;
}

async function lookFor(story: number, revision: number, before: Entry | null, problem: ApiProblem): Promise<Sent> {
	let isAnswered = false;
	for (const wait of LOOKS) {
		await new Promise((done) => setTimeout(done, wait));
		try {
			const now = await newestEntry(story);
			const isNew = now !== null && now.seq !== before?.seq && now.revision === revision;
			// On record is not yet on its pages: the press writes its report when they are right.
			if (isNew && now.report !== null) return { did: "published", url: now.address, seq: now.seq, isLate: true };
			const { scheduled } = await api("GET /stories/:id/workflow", { params: { id: story } });
			if (scheduled?.revision === revision) return { did: "scheduled", at: scheduled.at };
			isAnswered = !isNew;
		} catch {
			isAnswered = false;
		}
	}
	if (isAnswered) return { did: "nothing", problem };
	throw problem;
}
