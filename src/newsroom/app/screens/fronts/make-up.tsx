/** The screen on which a front is made up: head, page, and what stands beside it; all of it by keyboard too. */
import { ChevronDown, ChevronUp } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { api } from "../../api-client.ts";
import { IconButton } from "../../kit/button.tsx";
import { useTitle } from "../../kit/panel.tsx";
import { Note, ProblemNote } from "../../kit/problem-note.tsx";
import { Tabs } from "../../kit/tabs.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { singleKeysOn, strokeOf } from "../../shortcuts/registry.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { Candidates } from "./candidates.tsx";
import type { Mark } from "./card-view.tsx";
import { ChangesList } from "./changes-list.tsx";
import { ContainerPanel } from "./container-panel.tsx";
import { ContainerView } from "./container-view.tsx";
import { newsOf, useFrontNews } from "./front-news.ts";
import { HistoryDialog } from "./history-dialog.tsx";
import { didInWords } from "./in-words.ts";
import { LaunchDialog } from "./launch-dialog.tsx";
import { MakeUpHead } from "./make-up-head.tsx";
import { Outline } from "./outline.tsx";
import { type PageView, shownCards, storiesOf } from "./page-of.ts";
import { PinPanel } from "./pin-panel.tsx";
import { PreviewDialog } from "./preview-dialog.tsx";
import { ruleInWords } from "./rule-in-words.ts";
import { useConceptNames } from "./use-concept-names.ts";
import { newName, useFront } from "./use-front.ts";
import { useFrontShortcuts } from "./use-front-shortcuts.ts";
import { type Chosen, type ShownContainer, useMakeUp } from "./use-make-up.ts";
import { useNow, usePageAnew } from "./use-now.ts";
import { useSight } from "./use-sight.ts";

export interface MakeUpProps {
	readonly front: string;
	readonly page: PageView | undefined;
	readonly edition: { readonly key: string; readonly name: string; readonly locale: string; readonly zone: string };
	readonly section: string;
	readonly sections: readonly { readonly path: string; readonly name: string }[];
}

type Side = "stories" | "chosen" | "containers" | "changes";

export function MakeUp({ front: name, page, edition, section, sections }: MakeUpProps): ReactNode {
	const words = useStrings(frontsStrings);
	const front = useFront(name, useFrontNews());
	const [side, setSide] = useState<Side>("stories");
	// Only where it lies over the page: there it is shut until it is wanted.
	const [isSideOpen, setSideOpen] = useState(false);
	const show = (next: Side) => {
		setSide(next);
		setSideOpen(true);
	};
	const [dialog, setDialog] = useState<"launch" | "preview" | "history" | null>(null);
	const root = useRef<HTMLDivElement>(null);
	const sight = useSight(root);
	const { view, draft } = front;
	const mayWrite = view.may.write;
	const now = useNow();
	usePageAnew();
	const own =
		section === "" ? words.ownFront(edition.name) : (sections.find((one) => one.path === section)?.name ?? section);
	useTitle(own);

	const stories = storiesOf(page, view.stories);
	const everywhere = new Set(draft.containers.flatMap((one) => one.pins.map((pin) => pin.story)));
	const above = new Set<number>();
	const shown: ShownContainer[] = draft.containers.map((container) => ({
		container,
		cards: shownCards(container, page, stories, above, everywhere, now),
	}));
	const making = useMakeUp(front, shown, sight.focus, sight.reveal);
	const { chosen } = making;
	const box = shown.find((one) => one.container.id === chosen?.container);
	const card = box?.cards.find((one) => one.key === chosen?.card) ?? null;
	const news = newsOf(front.news, view.containers, now);

	const choose = (next: Chosen) => {
		making.choose(next);
		if (next.card !== null) sight.reveal(next.card);
		show("chosen");
	};
	const goToCard = (step: 1 | -1) => {
		const all = [...(root.current?.querySelectorAll<HTMLElement>(".fr-page [data-card]") ?? [])];
		const at = all.findIndex((one) => one.contains(document.activeElement));
		const last = all.findIndex((one) => one.dataset.card === chosen?.card);
		const next = all[(at < 0 ? last : at) + step] ?? (at < 0 && last < 0 ? all[0] : undefined);
		next?.focus();
	};
	const find = () => {
		show("stories");
		requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(".fr-search input")?.focus());
	};
	const undo = async () => {
		await front.settled();
		try {
			const answer = await api("POST /front-drafts/:front/undo", {
				params: { front: name },
				body: { id: newName("u") },
			});
			front.take(answer);
			toast({ title: words.undone, ...(answer.undone ? { detail: didInWords(answer.undone, words) } : {}) });
		} catch (problem) {
			toastProblem(problem);
		}
	};
	const keys = useFrontShortcuts({
		making,
		mayWrite,
		mayLaunch: view.may.launch,
		newTitle: words.newContainer,
		undo: () => void undo(),
		open: setDialog,
		find,
		goToCard,
	});

	const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
		// Who goes on by keyboard decides where the focus is.
		sight.release();
		const target = event.target as HTMLElement;
		const cardElement = target.closest<HTMLElement>("[data-card]");
		const head = target.closest<HTMLElement>("[data-container-head]");
		const at: Chosen | null = cardElement
			? { container: cardElement.dataset.containerOf ?? "", card: cardElement.dataset.card ?? "" }
			: head
				? { container: head.dataset.containerHead ?? "", card: null }
				: null;
		const stroke = strokeOf(event.nativeEvent);
		// The list of stories would take a launch for "place this one".
		const isOfPage = at !== null || (target.closest(".fr-candidate") !== null && stroke?.startsWith("mod+"));
		if (!isOfPage || stroke === null || (!stroke.includes("alt+") && !singleKeysOn() && stroke.length === 1)) return;
		const run = keys(stroke, at);
		if (!run) return;
		event.preventDefault();
		event.stopPropagation();
		run();
	};

	const names = useConceptNames(draft, edition);
	const changes = page?.changes ?? [];
	const marksOf = (story: number): Mark[] =>
		changes.flatMap((change) =>
			!("story" in change) || change.story !== story
				? []
				: change.change === "appears"
					? ["new" as const]
					: change.change === "moves"
						? ["moved" as const]
						: change.change === "reworded"
							? ["reworded" as const]
							: change.change === "otherPicture"
								? ["picture" as const]
								: [],
		);
	const headMarks = (id: string): string[] =>
		changes.flatMap((change) =>
			change.containerId === id && change.change === "containerAppears"
				? [words.marks.new]
				: change.containerId === id && change.change === "containerMoves"
					? [words.marks.moved]
					: [],
		);

	return (
		<div className="fr-screen" ref={root} onKeyDownCapture={onKeyDown} onPointerDownCapture={sight.release}>
			<MakeUpHead
				front={front}
				name={own}
				locale={edition.locale}
				onAdd={() => making.add(words.newContainer)}
				onUndo={() => void undo()}
				onOpen={setDialog}
			/>
			{mayWrite ? null : <Note>{words.readOnly}</Note>}
			<ProblemNote error={front.error} />
			<div className="fr-split">
				<div className="fr-page" data-front={name}>
					{shown.map(({ container, cards }, index) => (
						<ContainerView
							key={container.id}
							container={container}
							cards={cards}
							ruleText={ruleInWords(container.rule, section, sections, names, words)}
							locale={edition.locale}
							zone={edition.zone}
							now={now}
							isChosen={chosen?.container === container.id && chosen.card === null}
							chosenCard={chosen?.container === container.id ? chosen.card : null}
							mayWrite={mayWrite}
							isFirst={index === 0}
							isLast={index === shown.length - 1}
							marksOf={marksOf}
							headMarks={[...headMarks(container.id), ...news.byOf(container.id)]}
							byOf={(id) => news.byOf(id).join(", ")}
							onChoose={(key) => choose({ container: container.id, card: key })}
							onDrop={(carried, at) => making.drop(container.id, carried, at)}
							onStep={(step) => making.stepContainer(container.id, step, `${container.id}-${step < 0 ? "up" : "down"}`)}
							onRemove={() => making.remove(container.id)}
						/>
					))}
				</div>
				<aside className="fr-side" aria-label={words.side} data-open={isSideOpen || undefined}>
					<div className="fr-side-toggle">
						<IconButton
							label={isSideOpen ? words.closeSide : words.openSide}
							icon={
								isSideOpen ? <ChevronDown size={18} aria-hidden="true" /> : <ChevronUp size={18} aria-hidden="true" />
							}
							onPress={() => setSideOpen(!isSideOpen)}
						/>
					</div>
					<Tabs
						label={words.side}
						selected={side}
						onSelect={show}
						views={[
							{
								id: "stories",
								title: words.tabs.stories,
								content: (
									<Candidates
										front={name}
										section={section}
										draft={draft}
										sections={sections}
										locale={edition.locale}
										zone={edition.zone}
										now={now}
										placed={above}
										mayWrite={mayWrite}
										onPlace={making.place}
									/>
								),
							},
							{
								id: "chosen",
								title: words.tabs.chosen,
								content:
									box && card && chosen ? (
										<PinPanel
											card={card}
											story={stories.known.get(card.story)}
											edition={edition.key}
											locale={edition.locale}
											zone={edition.zone}
											mayWrite={mayWrite}
											onPin={() => making.pin(chosen)}
											onUnpin={() => making.unpin(chosen)}
											onSet={(pin, set) => front.act({ do: "setPin", pin: pin.id, set })}
										/>
									) : box ? (
										<ContainerPanel
											key={box.container.id}
											container={box.container}
											edition={edition}
											sections={sections}
											mayWrite={mayWrite}
											onSet={(set) => front.act({ do: "setContainer", container: box.container.id, set })}
										/>
									) : (
										<p className="k-quiet fr-panel">{words.nothingChosen}</p>
									),
							},
							{
								id: "containers",
								title: words.tabs.containers,
								content: (
									<Outline
										shown={shown}
										locale={edition.locale}
										mayWrite={mayWrite}
										making={making}
										onChoose={choose}
									/>
								),
							},
							{
								id: "changes",
								title: words.tabs.changes,
								count: changes.length,
								content: (
									<div className="fr-panel">
										<ChangesList changes={changes} />
									</div>
								),
							},
						]}
					/>
				</aside>
			</div>
			{dialog === "launch" ? (
				<LaunchDialog front={front} zone={edition.zone} onClose={() => setDialog(null)} />
			) : dialog === "preview" ? (
				<PreviewDialog front={name} revision={front.revision} zone={edition.zone} onClose={() => setDialog(null)} />
			) : dialog === "history" ? (
				<HistoryDialog front={front} zone={edition.zone} onClose={() => setDialog(null)} />
			) : null}
		</div>
	);
}
