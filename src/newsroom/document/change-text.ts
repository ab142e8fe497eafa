/** Changes a shared text into another word by word, so that what others type beside the change stays where it is. */
import { diffWordsWithSpace } from "diff";
import type * as Y from "yjs";

export function changeText(text: Y.Text, wanted: string): void {
	let at = 0;
	for (const { value, added, removed } of diffWordsWithSpace(text.toString(), wanted)) {
		if (removed) text.delete(at, value.length);
		else {
			if (added) text.insert(at, value);
			at += value.length;
		}
	}
}
