/** Pictures side by side: gone through with the arrow keys, chosen or opened. */
import { type ReactNode, useEffect, useRef } from "react";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { Badge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { LOCALES } from "../../strings/language.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import type { Library, PictureRow } from "./use-library.ts";
import { useZone } from "./use-zone.ts";

export interface PictureGridProps {
	readonly label: string;
	readonly library: Library;
	/** With it one picture can be chosen; what is chosen stays marked. */
	readonly selected?: number | null;
	readonly onSelect?: (picture: PictureRow) => void;
	/** Enter or a double press; a press where nothing is chosen. */
	readonly onOpen: (picture: PictureRow) => void;
	readonly empty: ReactNode;
	readonly autoFocus?: boolean;
}

export function PictureGrid({ label, library, selected, onSelect, onOpen, empty }: PictureGridProps): ReactNode {
	const words = useStrings(picturesStrings);
	const { pictures = [], hasMore, more } = library;
	const byKey = (key: unknown) => pictures.find(({ id }) => id === key);
	return (
		<>
			<ProblemNote error={library.error} onRetry={library.retry} />
			<GridList
				aria-label={label}
				layout="grid"
				className="pi-grid"
				items={pictures}
				renderEmptyState={() => (library.pictures ? empty : null)}
				{...(onSelect
					? {
							selectionMode: "single" as const,
							selectionBehavior: "replace" as const,
							selectedKeys: selected ? [selected] : [],
							onSelectionChange: (keys: "all" | Set<unknown>) => {
								const picture = keys === "all" ? undefined : byKey([...keys][0]);
								if (picture) onSelect(picture);
							},
						}
					: {})}
				onAction={(key) => {
					const picture = byKey(key);
					if (picture) onOpen(picture);
				}}
			>
				{(picture) => <Tile picture={picture} />}
			</GridList>
			{hasMore ? (
				<MoreWhenSeen onSeen={more}>
					<Button onPress={more} isPending={library.isFetching}>
						{words.more}
					</Button>
				</MoreWhenSeen>
			) : null}
		</>
	);
}

/** What a picture is called where there is room for one line. */
export const nameOf = (picture: Pick<PictureRow, "caption" | "alt" | "fileName" | "id">): string =>
	picture.caption || picture.alt || picture.fileName || `#${picture.id}`;

function Tile({ picture }: { readonly picture: PictureRow }): ReactNode {
	const { id, thumb, colour, width, height, alt } = picture;
	const name = nameOf(picture);
	return (
		<GridListItem id={id} textValue={name} className="pi-tile">
			<span className="pi-shot" style={{ background: colour }}>
				<img src={thumb} alt={alt} loading="lazy" decoding="async" width={width} height={height} />
			</span>
			<span className="pi-tile-name" dir="auto">
				{name}
			</span>
			<Marks picture={picture} />
		</GridListItem>
	);
}

/** What one must know of a picture at a glance. */
export function Marks({ picture }: { readonly picture: PictureRow }): ReactNode {
	const words = useStrings(picturesStrings);
	const language = useLanguage();
	const { use, alt, decorative, terms } = picture;
	const timeZone = useZone();
	const day = (at: number) =>
		new Intl.DateTimeFormat(LOCALES[language], { timeZone, day: "numeric", month: "short", year: "numeric" }).format(
			at,
		);
	const end = terms.endsAt;
	return (
		<span className="pi-marks">
			{end === null ? null : end <= Date.now() ? (
				<Badge tone="bad">{words.ended}</Badge>
			) : (
				<Badge tone="warn">{words.endsOn(day(end - 1))}</Badge>
			)}
			{alt === "" && !decorative ? <Badge tone="warn">{words.noAlt}</Badge> : null}
			{use === "live" ? <Badge tone="good">{words.live}</Badge> : null}
			{use === "draft" ? <Badge>{words.inDraft}</Badge> : null}
		</span>
	);
}

/** Asks for more before the end is reached; the button is for those whom no scrolling brings there. */
function MoreWhenSeen({ onSeen, children }: { readonly onSeen: () => void; readonly children: ReactNode }): ReactNode {
	const place = useRef<HTMLDivElement>(null);
	const told = useRef(onSeen);
	told.current = onSeen;
	useEffect(() => {
		const element = place.current;
		if (!element) return;
		const watch = new IntersectionObserver(
			(entries) => {
				if (entries.some(({ isIntersecting }) => isIntersecting)) told.current();
			},
			{ rootMargin: "600px" },
		);
		watch.observe(element);
		return () => watch.disconnect();
	}, []);
	return (
		<div ref={place} className="pi-more">
			{children}
		</div>
	);
}
