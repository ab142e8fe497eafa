/** Sends one picture to the server and tells how far it has come. */
import type { AnswerOf } from "../../api-client.ts";
import { ApiProblem, offline, unreadable } from "../../api-problem.ts";
import { sessionEnded } from "../../session-end.ts";

export type UploadedPicture = AnswerOf<"POST /assets">;

export interface Uploaded<T> {
	readonly answer: T;
	/** False when the paper had the very same file already. */
	readonly isNew: boolean;
}

/** `onProgress` is told the part that was sent, 0 to 1. `fetch` can not tell it, so this is the older way to ask. */
export async function send<T>(
	method: "POST" | "PUT",
	path: string,
	file: File,
	onProgress: (part: number) => void,
): Promise<Uploaded<T>> {
	for (;;) {
		const { status, text } = await sendOnce(method, path, file, onProgress);
		const body = parsed(text, status);
		if (status >= 200 && status < 300) return { answer: body as T, isNew: status === 201 };
		// Signed in again, the same file goes out again.
		if (status === 401 && (await sessionEnded(path))) continue;
		throw ApiProblem.from(body, status);
	}
}

export const uploadPicture = (file: File, onProgress: (part: number) => void): Promise<Uploaded<UploadedPicture>> =>
	send("POST", `/assets?fileName=${encodeURIComponent(file.name.slice(0, 200))}`, file, onProgress);

function sendOnce(
	method: string,
	path: string,
	file: File,
	onProgress: (part: number) => void,
): Promise<{ readonly status: number; readonly text: string }> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open(method, `/api/v1${path}`);
		request.setRequestHeader("x-broadsheet", "1");
		request.setRequestHeader("accept", "application/json");
		request.setRequestHeader("content-type", file.type.startsWith("image/") ? file.type : "application/octet-stream");
		request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
		request.onload = () => resolve({ status: request.status, text: request.responseText });
		request.onerror = () => reject(offline());
		request.send(file);
	});
}

function parsed(text: string, status: number): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw unreadable(status);
	}
}
