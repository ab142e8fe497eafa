/** Stories that may go on the page, the newest first: dragged there, or placed by a menu. */
import { GripVertical, Plus } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import type { FrontDraft } from "../../../../core/fronts/draft.ts";
import { StateBadge } from "../../kit/badge.tsx";
import { IconButton } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Menu } from "../../kit/menu.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { Select } from "../../kit/select.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { moment } from "./moments.ts";
import { CARRIED } from "./moves.ts";

export interface CandidatesProps {
	readonly front: string;
	readonly section: string;
	readonly draft: FrontDraft;
	readonly sections: readonly { readonly path: string; readonly name: string }[];
	readonly locale: string;
	readonly zone: string;
	readonly now: number;
	/** Stories that stand on the page. */
	readonly placed: ReadonlySet<number>;
	readonly mayWrite: boolean;
	/** Puts it where one works just now. */
	readonly onPlace: (story: number, headline: string, container: string | null) => void;
}

const ALL = "all";

export function Candidates({
	front,
	section,
	draft,
	sections,
	locale,
	zone,
	now,
	placed,
	mayWrite,
	onPlace,
}: CandidatesProps): ReactNode {
	const words = useStrings(frontsStrings);
	const language = useLanguage();
	const [text, setText] = useState("");
	const [chosen, setChosen] = useState(section === "" ? ALL : section);
	const [onlyUnplaced, setOnlyUnplaced] = useState(false);
	const written = useDeferredValue(text);
	const { data } = useApi("GET /front-drafts/:front/candidates", {
		params: { front },
		query: { words: written.slice(0, 200), section: chosen === ALL ? "" : chosen },
	});
	const stories = (data?.stories ?? []).filter((story) => !onlyUnplaced || !placed.has(story.id));
	const { dragAndDropHooks } = useDragAndDrop({
		getItems: (keys) =>
			[...keys].map((key) => {
				const story = stories.find((one) => String(one.id) === key);
				return { [CARRIED]: JSON.stringify({ pin: null, story: Number(key) }), "text/plain": story?.headline ?? "" };
			}),
		isDisabled: !mayWrite,
	});
	const place = (id: number, container: string | null) =>
		onPlace(id, stories.find((one) => one.id === id)?.headline ?? "", container);
	return (
		<div className="fr-candidates">
			<SearchField label={words.search} value={text} onChange={setText} className="fr-search" />
			<div className="k-row">
				<Select
					label={words.section}
					isLabelHidden
					size="small"
					choices={[
						{ id: ALL, name: words.allSections },
						...sections.map((one) => ({ id: one.path, name: one.name, lang: locale })),
					]}
					value={chosen}
					onChange={setChosen}
				/>
				<Checkbox isSelected={onlyUnplaced} onChange={setOnlyUnplaced}>
					{words.onlyUnplaced}
				</Checkbox>
			</div>
			<GridList
				aria-label={words.tabs.stories}
				className="k-list fr-candidate-list"
				dragAndDropHooks={dragAndDropHooks}
				renderEmptyState={() => <p className="k-nothing">{data ? words.noStories : ""}</p>}
				{...(mayWrite ? { onAction: (key: unknown) => place(Number(key), null) } : {})}
			>
				{stories.map((story) => (
					<GridListItem
						key={story.id}
						id={String(story.id)}
						textValue={story.headline}
						className="k-list-item fr-candidate"
					>
						{mayWrite ? (
							<Button slot="drag" className="k-grip" aria-label={words.moveCard(story.headline)}>
								<GripVertical aria-hidden="true" size={16} />
							</Button>
						) : null}
						{story.picture ? <img src={story.picture.url} alt="" loading="lazy" className="fr-thumb" /> : null}
						<div className="fr-candidate-words">
							<span className="fr-headline">
								<bdi lang={locale}>{story.headline}</bdi>
							</span>
							<span className="fr-candidate-facts">
								{story.state === "live" ? null : <StateBadge state={story.state} />}
								{story.publishedAt === null ? null : <span>{moment(story.publishedAt, zone, language, now)}</span>}
								<span>{sections.find((one) => one.path === story.section)?.name ?? story.section}</span>
								{placed.has(story.id) ? <span className="fr-placed">{words.placed}</span> : null}
							</span>
						</div>
						{mayWrite ? (
							<Menu
								label={`${words.actions.placeIn}: ${story.headline}`}
								trigger={
									<IconButton
										size="small"
										label={`${words.actions.placeIn}: ${story.headline}`}
										icon={<Plus size={16} aria-hidden="true" />}
									/>
								}
								groups={[
									{
										title: words.actions.placeIn,
										entries: draft.containers.map((container) => ({
											id: container.id,
											name: container.title || words.untitled,
											detail: words.looks[container.look],
											onAction: () => place(story.id, container.id),
										})),
									},
								]}
							/>
						) : null}
					</GridListItem>
				))}
			</GridList>
		</div>
	);
}
