/** A picture process that crashes or hangs when the file name says so, for the test of what its parent does then. */
import type { PictureTask } from "../../src/media/picture-process.worker.ts";

process.on("message", (task: PictureTask) => {
	const name = task.kind === "examine" ? task.fileName : "";
	if (name === "crash") process.kill(process.pid, "SIGKILL");
	if (name === "fine") process.send?.({ ok: true, value: {} });
});
process.on("disconnect", () => process.exit(0));
