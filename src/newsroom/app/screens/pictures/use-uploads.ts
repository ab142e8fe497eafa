/** Pictures on their way in: several at once, each with how far it is, what came of it, or why it was refused. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { topicOf } from "../../use-api.ts";
import { type UploadedPicture, uploadPicture } from "./upload.ts";

export interface Upload {
	readonly id: number;
	readonly name: string;
	readonly file: File;
	/** The part that was sent, 0 to 1. */
	readonly sent: number;
	readonly state: "waiting" | "sending" | "done" | "failed";
	readonly error: unknown;
	readonly picture: UploadedPicture | null;
	/** The paper had the very same file already. */
	readonly isKnown: boolean;
}

export interface Uploads {
	readonly all: readonly Upload[];
	readonly add: (files: readonly File[]) => void;
	readonly again: (id: number) => void;
	readonly dismiss: (id: number) => void;
}

/** More at once would only share the same line. */
const AT_ONCE = 2;
let nextId = 1;

/** `onDone` is told every picture that is in, new or known; `unnamed`: how a pasted file without a name is called. */
export function useUploads(onDone: (picture: UploadedPicture) => void, unnamed: string): Uploads {
	const client = useQueryClient();
	const [all, setAll] = useState<readonly Upload[]>([]);
	const told = useRef(onDone);
	told.current = onDone;
	const change = useCallback(
		(id: number, part: Partial<Upload>) =>
			setAll((now) => now.map((one) => (one.id === id ? { ...one, ...part } : one))),
		[],
	);

	const started = useRef(new Set<number>());
	useEffect(() => {
		const running = all.filter(({ state }) => state === "sending").length;
		const next = all.filter(({ state }) => state === "waiting").slice(0, Math.max(0, AT_ONCE - running));
		for (const { id, file } of next) {
			if (started.current.has(id)) continue;
			started.current.add(id);
			change(id, { state: "sending", sent: 0 });
			uploadPicture(file, (sent) => change(id, { sent }))
				.then(({ answer, isNew }) => {
					change(id, { state: "done", picture: answer, isKnown: !isNew });
					void client.invalidateQueries({ predicate: ({ queryKey }) => topicOf(queryKey) === "assets" });
					told.current(answer);
				})
				.catch((error: unknown) => change(id, { state: "failed", error }))
				.finally(() => started.current.delete(id));
		}
	}, [all, change, client]);

	return {
		all,
		add: (files) =>
			setAll((now) => [
				...now,
				...files.map((file) => ({
					id: nextId++,
					name: file.name || unnamed,
					file,
					sent: 0,
					state: "waiting" as const,
					error: null,
					picture: null,
					isKnown: false,
				})),
			]),
		again: (id) => change(id, { state: "waiting", error: null }),
		dismiss: (id) => setAll((now) => now.filter((one) => one.id !== id)),
	};
}
