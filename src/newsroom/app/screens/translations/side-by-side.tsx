/** Both sides with what is done between them: going from change to change, and saying that all is taken over. */
import { ArrowDown, ArrowUp, Check, Columns2 } from "lucide-react";
import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import { alignTranslation } from "../../../../elements/align-translation.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Button, IconButton } from "../../kit/button.tsx";
import { Link } from "../../kit/link.tsx";
import { useTitle } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { toast } from "../../kit/toast.tsx";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { ContentView, PLACE } from "./content-view.tsx";
import type { Change, GroupStory, TranslatedFrom } from "./group.ts";
import { OriginalNews } from "./original-news.tsx";
import { type Pairs, useScrollTogether } from "./scroll-together.ts";
import { type Written, WrittenSide } from "./written-side.tsx";

export interface SideBySideProps {
	readonly original: GroupStory;
	readonly translation: GroupStory;
	readonly from: TranslatedFrom;
	/** Which of the original's newer revisions is shown; null: the one that was taken over. */
	readonly shown: "live" | "draft" | null;
	readonly onShow: (which: "live" | "draft") => void;
	/** That revision. */
	readonly content: AnswerOf<"GET /stories/:id/revisions/:revision">;
	readonly written: AnswerOf<"GET /stories/:id">;
	readonly changes: readonly Change[];
}

export function SideBySide(props: SideBySideProps): ReactNode {
	const { original, translation, from, shown, onShow, content, written, changes } = props;
	const words = useStrings(translationsStrings);
	const { editions } = useApiNow("GET /editions");
	const [side, setSide] = useState<"original" | "translation">("original");
	const left = useRef<HTMLElement>(null);
	const right = useRef<HTMLElement>(null);
	const takeOver = useChange("POST /stories/:id/taken-over", { also: ["desk"] });
	useTitle(words.screenTitle(translation.headline || original.headline));

	const [body, setBody] = useState(written.body);
	const writing = useRef<Written>(null);
	const aligned = useMemo(() => alignTranslation(content.body, body), [content.body, body]);
	const pairs = useCallback<Pairs>(() => {
		const places = (of: HTMLElement | null) => [...(of?.querySelectorAll<HTMLElement>(`[${PLACE}]`) ?? [])];
		const [originals, translations] = [places(left.current), writing.current?.elements() ?? places(right.current)];
		return aligned.flatMap((pair) => {
			const one = pair.original === null ? undefined : originals[pair.original];
			const other = pair.translation === null ? undefined : translations[pair.translation];
			return one && other ? [[one, other] as const] : [];
		});
	}, [aligned]);
	useScrollTogether(left, right, pairs);

	const go = (step: 1 | -1) => {
		setSide("original");
		// Shown first where only one side is, then gone to.
		requestAnimationFrame(() => goToChange(left.current, step));
	};
	const hasChanges = changes.length > 0;
	useShortcut(hasChanges ? { keys: "alt+j", label: words.nextChange, group: words.title, run: () => go(1) } : null);
	useShortcut(
		hasChanges ? { keys: "alt+k", label: words.previousChange, group: words.title, run: () => go(-1) } : null,
	);

	const taken = () =>
		takeOver.mutate(
			{ params: { id: translation.id }, body: { revision: content.revision } },
			{ onSuccess: () => void toast({ title: words.takenOver, detail: words.takeOverHint, tone: "good" }) },
		);
	const editionOf = (key: string) => editions.find((one) => one.key === key) ?? { key, name: key, locale: "en" };
	const [from_, to] = [editionOf(original.edition), editionOf(translation.edition)];

	return (
		<div className="tr-screen" data-side={side}>
			<header className="tr-head">
				<div>
					<h1>
						<bdi lang={to.locale}>{translation.headline || words.untitled}</bdi>
					</h1>
					<OriginalNews from={from} />
				</div>
				<div className="k-row tr-head-tools">
					{from.live && from.draft && shown ? (
						<Select
							label={words.show}
							isLabelHidden
							value={shown}
							onChange={onShow}
							choices={(["live", "draft"] as const).map((id) => ({ id, name: words.shown[id] }))}
						/>
					) : null}
					<span className="k-quiet">{hasChanges ? words.changes(changes.length) : words.noChanges}</span>
					<IconButton
						label={words.previousChange}
						keys="alt+k"
						icon={<ArrowUp size={16} aria-hidden="true" />}
						isDisabled={!hasChanges}
						onPress={() => go(-1)}
					/>
					<IconButton
						label={words.nextChange}
						keys="alt+j"
						icon={<ArrowDown size={16} aria-hidden="true" />}
						isDisabled={!hasChanges}
						onPress={() => go(1)}
					/>
					<Button
						look={hasChanges ? "primary" : "plain"}
						icon={<Check size={16} aria-hidden="true" />}
						isDisabled={shown === null}
						isPending={takeOver.isPending}
						onPress={taken}
					>
						{words.takeOver}
					</Button>
				</div>
				<ProblemNote error={takeOver.error} />
			</header>
			<Button
				className="tr-switch"
				icon={<Columns2 size={16} aria-hidden="true" />}
				onPress={() => setSide((now) => (now === "original" ? "translation" : "original"))}
				aria-label={words.switchSides}
			>
				{side === "original" ? words.translation : words.original}
			</Button>
			<div className="tr-sides">
				<section className="tr-side tr-original" aria-label={words.original}>
					<SideHead title={words.original} edition={from_} />
					<Scroll side={left} locale={from_.locale}>
						<ContentView fields={content} body={content.body} edition={from_} changes={changes} />
					</Scroll>
				</section>
				<section className="tr-side tr-translation" aria-label={words.translation}>
					<SideHead title={words.translation} edition={to}>
						<Link to="/stories/$id" params={{ id: String(translation.id) }}>
							{words.openStory}
						</Link>
					</SideHead>
					<Scroll side={right}>
						<WrittenSide
							story={translation.id}
							edition={to}
							body={written.body}
							otherwise={
								<div lang={to.locale} dir={directionOfLocale(to.locale)}>
									<ContentView fields={written} body={written.body} edition={to} changes={[]} />
								</div>
							}
							written={writing}
							onBody={setBody}
						/>
					</Scroll>
				</section>
			</div>
		</div>
	);
}

interface ScrollProps {
	readonly side: RefObject<HTMLElement | null>;
	/** Left out where what is inside says it itself. */
	readonly locale?: string;
	readonly children: ReactNode;
}

function Scroll({ side, locale, children }: ScrollProps): ReactNode {
	const text = locale === undefined ? {} : { lang: locale, dir: directionOfLocale(locale) };
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
		<article ref={side} className="tr-scroll" tabIndex={0} {...text}>
			{children}
		</article>
	);
}

interface SideHeadProps {
	readonly title: string;
	readonly edition: { readonly name: string; readonly locale: string };
	readonly children?: ReactNode;
}

function SideHead({ title, edition, children }: SideHeadProps): ReactNode {
	return (
		<header className="tr-side-head">
			<h2>{title}</h2>
			<span lang={edition.locale} dir="auto" className="k-quiet">
				{edition.name}
			</span>
			{children}
		</header>
	);
}

/** Puts the focus on the next place that changed after the one that has it, or round to the first. */
function goToChange(side: HTMLElement | null, step: 1 | -1): void {
	const places = [...(side?.querySelectorAll<HTMLElement>(".tr-changed") ?? [])];
	if (places.length === 0) return;
	const now = places.findIndex((one) => one.contains(document.activeElement));
	const next = now < 0 ? (step > 0 ? 0 : places.length - 1) : (now + step + places.length) % places.length;
	places[next]?.focus({ preventScroll: true });
	places[next]?.scrollIntoView({ block: "center" });
}
