/** A container of the page that is made up: its head, and its stories, which are dragged by pointer, finger or keyboard. */
import { ChevronDown, ChevronUp, Ellipsis, GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import type { DropItem, ItemDropTarget } from "react-aria-components/useDragAndDrop";
import { DropIndicator, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import type { DraftContainer } from "../../../../core/fronts/draft.ts";
import { IconButton } from "../../kit/button.tsx";
import { Menu } from "../../kit/menu.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { CardView, type Mark } from "./card-view.tsx";
import { CARRIED, type Carried } from "./moves.ts";
import type { ShownCard } from "./page-of.ts";

export interface ContainerViewProps {
	readonly container: DraftContainer;
	readonly cards: readonly ShownCard[];
	readonly ruleText: string;
	readonly locale: string;
	readonly zone: string;
	readonly now: number;
	readonly isChosen: boolean;
	readonly chosenCard: string | null;
	readonly mayWrite: boolean;
	readonly isFirst: boolean;
	readonly isLast: boolean;
	readonly marksOf: (story: number) => readonly Mark[];
	readonly headMarks: readonly string[];
	readonly byOf: (id: string) => string;
	readonly onChoose: (key: string | null) => void;
	/** Stories let go of before card number `index`. */
	readonly onDrop: (carried: readonly Carried[], index: number) => void;
	readonly onStep: (step: -1 | 1) => void;
	readonly onRemove: () => void;
}

export function ContainerView(props: ContainerViewProps): ReactNode {
	const { container, cards, ruleText, locale, isChosen, mayWrite, isFirst, isLast } = props;
	const words = useStrings(frontsStrings);
	const title = container.title || words.untitled;
	const look = words.looks[container.look];
	return (
		<section
			className="fr-container"
			data-look={container.look}
			data-chosen={isChosen || undefined}
			data-container={container.id}
			aria-label={words.containerOf(title, look)}
		>
			<header className="fr-container-head">
				<Button
					className="fr-container-name"
					data-container-head={container.id}
					aria-pressed={isChosen}
					onPress={() => props.onChoose(null)}
				>
					<span
						className="fr-container-title"
						data-empty={container.title === "" || undefined}
						lang={locale}
						dir="auto"
					>
						{title}
					</span>
					<span className="fr-container-facts">
						{look} · {words.slots(container.slots)} · {ruleText}
					</span>
				</Button>
				{props.headMarks.map((mark) => (
					<span key={mark} className="k-badge k-tone-accent">
						{mark}
					</span>
				))}
				{mayWrite ? (
					<span className="fr-container-tools">
						<IconButton
							size="small"
							label={`${words.actions.up}: ${title}`}
							icon={<ChevronUp size={16} aria-hidden="true" />}
							data-step={`${container.id}-up`}
							isDisabled={isFirst}
							onPress={() => props.onStep(-1)}
						/>
						<IconButton
							size="small"
							label={`${words.actions.down}: ${title}`}
							icon={<ChevronDown size={16} aria-hidden="true" />}
							data-step={`${container.id}-down`}
							isDisabled={isLast}
							onPress={() => props.onStep(1)}
						/>
						<Menu
							label={words.actions.container(title)}
							trigger={
								<IconButton
									size="small"
									label={words.actions.container(title)}
									icon={<Ellipsis size={16} aria-hidden="true" />}
								/>
							}
							entries={[
								{ id: "edit", name: words.actions.edit, onAction: () => props.onChoose(null) },
								{
									id: "remove",
									name: words.actions.remove,
									isDangerous: true,
									isDisabled: isFirst && isLast,
									onAction: props.onRemove,
								},
							]}
						/>
					</span>
				) : null}
			</header>
			<Cards {...props} cards={cards} />
		</section>
	);
}

async function carriedOf(items: readonly DropItem[]): Promise<Carried[]> {
	const all: Carried[] = [];
	for (const item of items)
		if (item.kind === "text" && item.types.has(CARRIED)) all.push(JSON.parse(await item.getText(CARRIED)) as Carried);
	return all;
}

function Cards({
	container,
	cards,
	locale,
	zone,
	now,
	chosenCard,
	mayWrite,
	marksOf,
	byOf,
	onChoose,
	onDrop,
}: ContainerViewProps) {
	const words = useStrings(frontsStrings);
	const isGrid = container.look !== "list" && container.look !== "strip" && container.look !== "columns";
	const indexOf = (target: ItemDropTarget) => {
		const at = cards.findIndex((card) => card.key === target.key);
		return at + (target.dropPosition === "after" ? 1 : 0);
	};
	const carried = (key: unknown): Carried | null => {
		const card = cards.find((one) => one.key === key);
		return card ? { pin: card.pin?.id ?? null, story: card.story } : null;
	};
	const { dragAndDropHooks } = useDragAndDrop({
		getItems: (keys) =>
			[...keys].map((key) => {
				const card = cards.find((one) => one.key === key);
				return { [CARRIED]: JSON.stringify(carried(key)), "text/plain": card?.headline ?? "" };
			}),
		acceptedDragTypes: [CARRIED],
		getDropOperation: () => "move",
		onReorder: ({ keys, target }) =>
			onDrop(
				[...keys].flatMap((key) => carried(key) ?? []),
				indexOf(target),
			),
		onInsert: async ({ items, target }) => onDrop(await carriedOf(items), indexOf(target)),
		onRootDrop: async ({ items }) => onDrop(await carriedOf(items), cards.length),
		renderDropIndicator: (target) => <DropIndicator target={target} className="fr-drop" />,
		isDisabled: !mayWrite,
	});
	return (
		<GridList
			aria-label={`${container.title || words.untitled}: ${words.tabs.stories}`}
			className="fr-cards"
			layout={isGrid ? "grid" : "stack"}
			selectionMode="none"
			// In a grid the arrow keys go from story to story: the handle in each is reached by Tab.
			keyboardNavigationBehavior="tab"
			dragAndDropHooks={dragAndDropHooks}
			onAction={(key) => onChoose(String(key))}
			renderEmptyState={() => <p className="fr-empty">{words.emptyContainer}</p>}
		>
			{cards.map((card, index) => (
				<GridListItem
					key={card.key}
					id={card.key}
					textValue={card.headline}
					className="fr-card"
					data-card={card.key}
					data-container-of={container.id}
					data-first={index === 0 || undefined}
					data-auto={card.pin === null || undefined}
					data-off={card.hidden !== "" || undefined}
					data-chosen={chosenCard === card.key || undefined}
				>
					{mayWrite ? (
						<Button slot="drag" className="k-grip fr-grip" aria-label={words.moveCard(card.headline)}>
							<GripVertical aria-hidden="true" size={16} />
						</Button>
					) : null}
					<CardView
						card={card}
						look={container.look}
						isFirst={index === 0}
						locale={locale}
						zone={zone}
						now={now}
						marks={marksOf(card.story)}
						by={byOf(card.pin?.id ?? "")}
					/>
				</GridListItem>
			))}
		</GridList>
	);
}
