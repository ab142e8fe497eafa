/** Beside a story: which editions have it, what each has not taken over yet, and a way to have it in another. */
import type { ReactNode } from "react";
import { Badge, StateBadge } from "../../kit/badge.tsx";
import { Link } from "../../kit/link.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import type { GroupStory } from "./group.ts";
import { OriginalNews } from "./original-news.tsx";
import { TranslateForm } from "./translate-form.tsx";

export function TranslationsPanel({ story }: { readonly story: number }): ReactNode {
	const words = useStrings(translationsStrings);
	const group = useApi("GET /stories/:id/translations", { params: { id: story } });
	const { data } = useApi("GET /editions");
	if (group.error) return <ProblemNote error={group.error} onRetry={() => void group.refetch()} />;
	if (!group.data || !data) return <Spinner />;
	const own = group.data.stories.find((one) => one.id === story);
	const editions = new Map(data.editions.map((edition) => [edition.key, edition]));
	return (
		<div className="k-stack">
			<section className="tr-group" aria-label={words.inEditions}>
				<ul className="tr-list">
					{group.data.stories.map((one) => {
						const { name = one.edition, locale = "en" } = editions.get(one.edition) ?? {};
						return <Row key={one.id} one={one} isOwn={one.id === story} name={name} locale={locale} />;
					})}
				</ul>
			</section>
			{own ? <TranslateForm own={own} open={group.data.open} editions={data.editions} /> : null}
		</div>
	);
}

interface RowProps {
	readonly one: GroupStory;
	readonly isOwn: boolean;
	readonly name: string;
	readonly locale: string;
}

function Row({ one, isOwn, name, locale }: RowProps): ReactNode {
	const words = useStrings(translationsStrings);
	const from = one.translatedFrom;
	return (
		<li className="tr-row">
			<p className="k-row tr-row-head">
				<strong lang={locale} dir="auto">
					{name}
				</strong>
				<StateBadge state={one.state} />
				{isOwn ? <Badge>{words.thisStory}</Badge> : null}
			</p>
			<p lang={locale} dir="auto" className="tr-headline">
				{one.headline || <span className="k-quiet">{words.untitled}</span>}
			</p>
			{from ? <OriginalNews from={from} /> : null}
			{from ? (
				<p className="k-row">
					<Link to="/stories/$id/translate/$other" params={{ id: String(from.story), other: String(one.id) }}>
						{words.sideBySide}
					</Link>
				</p>
			) : null}
		</li>
	);
}
