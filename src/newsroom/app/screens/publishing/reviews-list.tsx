/** Who handed a story in, approved it or sent it back, and with which words. */

import type { ReactNode } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { AnswerOf } from "../../api-client.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { timeIn } from "./times.ts";

export function ReviewsList({ workflow }: { readonly workflow: AnswerOf<"GET /stories/:id/workflow"> }): ReactNode {
	const words = useStrings(publishingStrings).record;
	const language = useLanguage();
	if (workflow.reviews.length === 0) return <EmptyState title={words.noReviews} />;
	return (
		<ol className="pb-record">
			{workflow.reviews.map(({ revision, step, by, at, note }) => (
				<li key={`${revision} ${step} ${at} ${by}`}>
					<p>
						<strong>{nameOf(by)}</strong> {words.steps[step]}{" "}
						<span className="k-quiet">
							· {words.revision(revision)} · {timeIn(workflow.zone, at, language)}
						</span>
					</p>
					{note === "" ? null : (
						<p className="pb-told" dir="auto">
							{note}
						</p>
					)}
				</li>
			))}
		</ol>
	);
}
