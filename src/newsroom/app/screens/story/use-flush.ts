/** What makes a revision of everything written so far, for those who need one: to publish, to preview, to compare. */
import { useCallback } from "react";
import { ApiProblem } from "../../api-problem.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { ManuscriptSession } from "./manuscript-session.ts";
import type { Flush } from "./panels.tsx";

export function useFlush(manuscript: ManuscriptSession): Flush {
	const words = useStrings(storyStrings);
	return useCallback<Flush>(async () => {
		const saved = await manuscript.save();
		if (saved.ok) return { revision: saved.value };
		const { code, detail } = saved.problem;
		throw ApiProblem.from({ code, title: words.couldNotSave, detail, help: words.couldNotSaveHelp }, 409);
	}, [manuscript, words]);
}
