/** A refusal as screens show it: what happened, why, and what to do. */

interface Facts {
	readonly code: string;
	readonly status: number;
	readonly title: string;
	readonly detail: string;
	readonly help: string;
	readonly at?: string;
	readonly data?: unknown;
}

export class ApiProblem extends Error {
	/** A code of the API's catalogue (/api/problems), or `offline`, `notLoaded` or `unreadable`, which are made here. */
	readonly code: string;
	/** The HTTP status; 0 when there was no answer. */
	readonly status: number;
	readonly title: string;
	readonly detail: string;
	/** What to do. */
	readonly help: string;
	/** The field, as a path: `byline.0.person`. */
	readonly at: string | undefined;
	/** Facts of this refusal, for example both versions of a conflict. */
	readonly data: unknown;

	constructor(facts: Facts) {
		super(`${facts.title} ${facts.detail}`);
		this.name = "ApiProblem";
		this.code = facts.code;
		this.status = facts.status;
		this.title = facts.title;
		this.detail = facts.detail;
		this.help = facts.help;
		this.at = facts.at;
		this.data = facts.data;
	}

	/** From the body of an answer (RFC 9457). */
	static from(body: unknown, status: number): ApiProblem {
		const given = (typeof body === "object" && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
		const text = (name: string) => (typeof given[name] === "string" ? (given[name] as string) : "");
		return new ApiProblem({
			code: text("type").split("#").pop() ?? "",
			status,
			title: text("title"),
			detail: text("detail"),
			help: text("help"),
			...(text("at") === "" ? {} : { at: text("at") }),
			data: given.data,
		});
	}
}

/** The server could not be reached; the words are the screen's, in its language. */
export const offline = (): ApiProblem =>
	new ApiProblem({ code: "offline", status: 0, title: "The server can not be reached.", detail: "", help: "" });

/** A part of the application did not come. */
export const notLoaded = (): ApiProblem =>
	new ApiProblem({ code: "notLoaded", status: 0, title: "This could not be loaded.", detail: "", help: "" });

/** Something between here and the server answered, or the server in a way that is not its own. */
export const unreadable = (status: number): ApiProblem =>
	new ApiProblem({
		code: "unreadable",
		status,
		title: "The answer could not be read.",
		detail: `HTTP ${status}`,
		help: "",
	});
