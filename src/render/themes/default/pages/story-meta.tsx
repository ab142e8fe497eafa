/** Beside the story: who wrote it, where, when, and what the reader can do with it. */
import type { Html } from "../../../jsx/html.ts";
import type { StoryView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import type { Context } from "../shell/context.ts";
import { storyTools } from "./story-tools.tsx";

export function storyMeta(view: StoryView, context: Context): Html {
	const { facts, authors, source, dateline } = view;
	const { t } = context;
	const corrected = facts.corrections.at(-1);
	const told = facts.updates?.at(-1);
	return (
		<div class="meta">
			{authors.length > 0 && (
				<ul class="authors" aria-label={t("authors")}>
					{authors.map(author)}
				</ul>
			)}
			{source !== "" && <p class="source">{t("source", { name: source })}</p>}
			<p class="when">
				{dateline !== "" && <span class="dateline">{dateline}</span>}
				{time(facts.publishedAt, "", context)}
			</p>
			{facts.updatedAt > facts.publishedAt && (
				<p class="when">
					{t("updated")} {time(facts.updatedAt, "", context)}
					{told && told.at === facts.updatedAt && told.label !== "" && `: ${told.label}`}
				</p>
			)}
			{corrected && (
				<p class="when">
					<a href="#corrections">{t("correction")}</a> {time(corrected.at, "", context)}
				</p>
			)}
			{storyTools(view, context)}
		</div>
	);
}

function author({ name, role, address }: StoryView["authors"][number]): Html {
	return (
		<li>
			<span class="author">
				{address ? (
					<a href={address} rel="author">
						{name}
					</a>
				) : (
					name
				)}
			</span>
			{role !== "" && <span class="role"> {role}</span>}
		</li>
	);
}
