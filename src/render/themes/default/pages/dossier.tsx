/** A subject told from story to story: its questions with their state, then the stories in the order of time. */
import { type Concept, localised } from "../../../../core/paper.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Card } from "../../../theme.ts";
import { cardPicture, headline, standfirst, time } from "../cards/card.tsx";
import type { Context } from "../shell/context.ts";

const STATES = {
	open: "questionOpen",
	agreed: "questionAgreed",
	disputed: "questionDisputed",
	settled: "questionSettled",
} as const;

export function dossier(concept: Concept, cards: readonly Card[], context: Context): Html {
	const { t, chrome } = context;
	const questions = concept.dossier?.questions ?? [];
	return (
		<div class="dossier">
			{questions.length > 0 && (
				<section class="questions">
					<h2>{t("dossierQuestions")}</h2>
					<dl>
						{questions.map(({ question, state, note }) => (
							<div>
								<dt>{localised(question, chrome.edition)}</dt>
								<dd>
									<span class={`state ${state}`}>{t(STATES[state])}</span> {localised(note, chrome.edition)}
								</dd>
							</div>
						))}
					</dl>
				</section>
			)}
			<section class="timeline">
				<h2>{t("dossierTimeline")}</h2>
				<ol>
					{cards.map((card) => (
						<li>
							{time(card.facts.publishedAt, "", context)}
							<article>
								<div>
									{headline(card, 3)}
									{standfirst(card)}
								</div>
								{cardPicture(card, { shape: "3:2", sizes: "(min-width: 48em) 10rem, 28vw", widest: 480 })}
							</article>
						</li>
					))}
				</ol>
			</section>
		</div>
	);
}
