/** Takes a picture into the paper. */
import type { AnswerOf } from "../../api-client.ts";
import { api } from "../../api-client.ts";

export type Asset = AnswerOf<"GET /assets/:id">;

/** The same bytes twice are the same asset. */
export function uploadPicture(file: File): Promise<Asset> {
	return api("POST /assets", { body: file, query: { fileName: file.name.slice(0, 200) } });
}
