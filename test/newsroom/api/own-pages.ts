/** Asks the API as the newsroom's own pages do, over https, without a session. */
import { type Ask, read, type TestPaper } from "./paper.ts";

export const ORIGIN = "https://daily.example";

export function fromPages(paper: TestPaper, method: string, path: string, more: Ask = {}): Promise<Response> {
	const headers = { origin: ORIGIN, "x-broadsheet": "1", ...more.headers };
	return paper.ask(method, path, { ...more, as: null, headers });
}

/** The secret of the session that an answer begins; null when it begins none. */
export function cookieOf(response: Response): string | null {
	return /(?:^|; ?)__Host-bs_session=(bss_[\w-]+);/u.exec(response.headers.get("set-cookie") ?? "")?.[1] ?? null;
}

/** The code of a refusal. */
export async function codeOf(response: Response): Promise<string> {
	return String((await read(response)).type).split("#")[1] ?? "";
}
