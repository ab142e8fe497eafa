/** The demonstration newspaper that comes with the program, put into an open and empty paper. */
import type { Result } from "../../core/result.ts";
import { type OpenPaper, openMedia } from "../compose.ts";
import { PROGRAM } from "../program-folders.ts";
import type { DemoReport } from "./load-demo.ts";
import { loadDemo } from "./load-demo.ts";

export async function makeDemo(paper: OpenPaper): Promise<Result<DemoReport>> {
	const media = await openMedia(paper.folders);
	try {
		return await loadDemo(paper.desk, media, PROGRAM.demo);
	} finally {
		await media.close();
	}
}
