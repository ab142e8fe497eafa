/** Runs inline before the first paint: applies the text size and colours that the reader chose on an earlier page. */
import { recall } from "./parts/memory.ts";

const { dataset } = document.documentElement;
// Style sheets show buttons only where this stands: without scripts they would do nothing.
dataset.scripts = "";
for (const choice of ["size", "scheme"]) {
	const kept = recall(choice);
	if (kept) dataset[choice] = kept;
}
