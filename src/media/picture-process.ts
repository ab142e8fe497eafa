/**
 * Pictures decoded in processes of their own, started when there is work and ended when there is none.
 *
 * Decoding in the serving process left it at 320 MB after one 12 megapixel picture (95 MB before, twelve renditions
 * in each of three formats), more than the whole budget for serving; memory of a process that ends is given back
 * whole. A fault in a decoder ends one such process and refuses one picture, and readers notice nothing.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RenditionPlan } from "../core/pictures/plan-renditions.ts";
import { fail, type Result } from "../core/result.ts";
import type { PictureLimits } from "./accepted-pictures.ts";
import type { Examined } from "./examine.ts";
import type { Rendition, RenditionInput } from "./make-rendition.ts";
import type { PictureAnswer, PictureTask } from "./picture-process.worker.ts";
import { createWorkQueue } from "./work-queue.ts";

export interface PictureProcess {
	examine(bytes: Uint8Array, fileName?: string): Promise<Result<Examined>>;
	make(input: RenditionInput, plan: RenditionPlan): Promise<Result<Rendition>>;
	/** Finishes what was asked and ends the processes. */
	close(): Promise<void>;
}

export interface PictureProcessOptions {
	/** The program of the process; default `picture-process.worker.ts` beside this file. */
	readonly entry?: string;
	/** How many processes at most, each with one picture at a time. */
	readonly atOnce?: number;
	/** Milliseconds without work after which a process is ended. */
	readonly idleMs?: number;
	/** Milliseconds after which a picture is given up and its process ended. */
	readonly patienceMs?: number;
	/** How large a picture may be that is examined. */
	readonly limits?: PictureLimits;
}

export function openPictureProcess(options: PictureProcessOptions = {}): PictureProcess {
	const { atOnce = 1, idleMs = 10_000, patienceMs = 60_000 } = options;
	const entry = options.entry ?? fileURLToPath(new URL("./picture-process.worker.ts", import.meta.url));
	const queue = createWorkQueue(atOnce);
	/** Processes without work, each with the timer that will end it. */
	const idle = new Map<ChildProcess, NodeJS.Timeout>();

	const take = (): ChildProcess => {
		for (const [child, timer] of idle) {
			clearTimeout(timer);
			idle.delete(child);
			if (child.connected) return child;
		}
		const child = fork(entry, [], {
			serialization: "advanced",
			// One arena and prompt trimming: threads of the library otherwise keep what they freed (measured 321 against 123 MB).
			env: {
				...process.env,
				MALLOC_ARENA_MAX: "1",
				MALLOC_TRIM_THRESHOLD_: "1000000",
				MALLOC_MMAP_THRESHOLD_: "131072",
			},
			execArgv: [],
		});
		// A process that fails while nobody waits for it is simply gone; the next task starts another.
		child.on("error", () => undefined);
		return child;
	};
	const rest = (child: ChildProcess) => {
		child.unref();
		child.channel?.unref();
		const timer = setTimeout(() => {
			idle.delete(child);
			child.kill();
		}, idleMs);
		idle.set(child, timer.unref());
	};

	const run = <T>(task: PictureTask): Promise<Result<T>> =>
		queue.add(task.kind === "examine" ? "soon" : "idle", () => {
			const child = take();
			child.ref();
			child.channel?.ref();
			return new Promise<Result<T>>((resolve) => {
				const patience = setTimeout(() => {
					end(
						fail(
							"pictureRefused",
							`The picture was given up after ${patienceMs / 1000} seconds; it is damaged or far too large. Save it smaller.`,
						),
					);
					child.kill("SIGKILL");
				}, patienceMs);
				const end = (result: Result<T>) => {
					clearTimeout(patience);
					child.off("message", answered);
					child.off("exit", died);
					child.off("error", died);
					resolve(result);
				};
				const answered = (answer: unknown) => {
					end(answer as PictureAnswer as Result<T>);
					rest(child);
				};
				const died = () =>
					end(
						fail(
							"pictureRefused",
							"The picture made the picture library stop; it is damaged or hostile. Save it anew from its source.",
						),
					);
				child.on("message", answered);
				child.on("exit", died);
				child.on("error", died);
				child.send(task, (error) => error && died());
			});
		});

	return {
		examine: (bytes, fileName = "") => run<Examined>({ kind: "examine", bytes, fileName, limits: options.limits }),
		make: (input, plan) => run<Rendition>({ kind: "make", input, plan }),
		async close() {
			await queue.settled();
			for (const [child, timer] of idle) {
				clearTimeout(timer);
				child.kill();
			}
			idle.clear();
		},
	};
}
