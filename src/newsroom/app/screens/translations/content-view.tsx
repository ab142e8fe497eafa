/** One side to be read: the lines above the text, then its elements; with what changed marked where it stands. */
import type { ReactNode } from "react";
import { localised } from "../../../../core/localised.ts";
import type { StoryFields } from "../../../../core/story.ts";
import type { Body } from "../../../../elements/body.ts";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { ElementView, PictureView } from "./body-view.tsx";
import { ChangeNote } from "./change-note.tsx";
import type { Change } from "./group.ts";

export interface ContentViewProps {
	readonly fields: StoryFields;
	readonly body: Body;
	readonly edition: { readonly key: string; readonly locale: string };
	readonly changes: readonly Change[];
}

/** Where each element of the body is found in the page, for scrolling together. */
export const PLACE = "data-place";

export function ContentView({ fields, body, edition, changes }: ContentViewProps): ReactNode {
	const words = useStrings(translationsStrings);
	const changed = new Map(changes.flatMap((one) => (one.now === null ? [] : [[one.now, one] as const])));
	const removed = removedBefore(changes);
	const { picture } = fields;
	const pictureChange = changes.find((one) => one.place === "picture");
	return (
		<div className="tr-content">
			<div className="tr-lines">
				{LINES.map((place) => (
					<Line key={place} place={place} text={lineOf(fields, place)} changes={changes} />
				))}
				<Byline fields={fields} edition={edition} changes={changes} />
				{picture ? <PictureView {...picture} caption={picture.caption ? [{ text: picture.caption }] : []} /> : null}
				{pictureChange ? (
					<Changed label={words.places.picture}>
						<ChangeNote change={pictureChange} />
					</Changed>
				) : null}
			</div>
			{body.length === 0 ? <p className="k-quiet">{words.empty}</p> : null}
			{body.map((element, index) => {
				const change = changed.get(index);
				const view = <ElementView element={element} />;
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: elements have no name but their place
					<div key={index}>
						<Removed changes={removed.get(index)} />
						<div {...{ [PLACE]: index }} className="tr-element">
							{change ? (
								<Changed label={words.kinds[change.kind]}>
									{view}
									<ChangeNote change={change} />
								</Changed>
							) : (
								view
							)}
						</div>
					</div>
				);
			})}
			<Removed changes={[...removed].filter(([at]) => at >= body.length).flatMap(([, all]) => all)} />
		</div>
	);
}

const LINES = [
	"kicker",
	"headline",
	"standfirst",
	"dateline",
	"source",
	"headlines.web",
	"headlines.social",
	"headlines.front",
	"embargo",
] as const;
type LinePlace = (typeof LINES)[number];

function lineOf(fields: StoryFields, place: LinePlace): string {
	if (place === "embargo") return "";
	if (place === "headlines.web") return fields.headlines?.web ?? "";
	if (place === "headlines.social") return fields.headlines?.social ?? "";
	if (place === "headlines.front") return fields.headlines?.front ?? "";
	return fields[place];
}

interface LineProps {
	readonly place: LinePlace | "byline";
	readonly text: string;
	readonly changes: readonly Change[];
}

function Line({ place, text, changes }: LineProps): ReactNode {
	const words = useStrings(translationsStrings);
	const change = changes.find((one) => one.place === place);
	if (text === "" && change === undefined) return null;
	const isPlain = place === "kicker" || place === "headline" || place === "standfirst";
	const line = (
		<p className={`tr-line tr-line-${place.replace(".", "-")}`}>
			{isPlain ? null : <span className="tr-kind">{words.places[place]} </span>}
			{text}
		</p>
	);
	return change ? (
		<Changed label={words.places[place]}>
			{line}
			<ChangeNote change={change} />
		</Changed>
	) : (
		line
	);
}

function Byline({ fields, edition, changes }: Pick<ContentViewProps, "fields" | "edition" | "changes">): ReactNode {
	const names = fields.byline.map((entry) =>
		"name" in entry ? entry.name : <PersonName key={entry.person} person={entry.person} edition={edition} />,
	);
	const words = useStrings(translationsStrings);
	const change = changes.find((one) => one.place === "byline");
	if (names.length === 0 && change === undefined) return null;
	return (
		<>
			<p className="tr-line">
				<span className="tr-kind">{words.places.byline} </span>
				{names.map((name, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a name may stand twice
					<span key={index}>
						{index > 0 ? ", " : ""}
						{name}
					</span>
				))}
			</p>
			{change ? (
				<Changed label={words.places.byline}>
					<ChangeNote change={change} />
				</Changed>
			) : null}
		</>
	);
}

function PersonName({ person, edition }: { readonly person: string; readonly edition: ContentViewProps["edition"] }) {
	const { data } = useApi("GET /concepts/:key", { params: { key: person } });
	return <>{data ? localised(data.names, edition) : person}</>;
}

/** A place that changed: one can go to it by keyboard. */
function Changed({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
		<div className="tr-changed" role="group" aria-label={label} tabIndex={-1}>
			{children}
		</div>
	);
}

function Removed({ changes = [] }: { readonly changes: readonly Change[] | undefined }): ReactNode {
	const words = useStrings(translationsStrings);
	return changes.map((change) => (
		<Changed key={change.before} label={words.kinds.removed}>
			<ChangeNote change={change} />
		</Changed>
	));
}

/** Elements that are no longer there, by the place of the one before which they stood. */
function removedBefore(changes: readonly Change[]): ReadonlyMap<number, readonly Change[]> {
	const places = new Map<number, Change[]>();
	let shift = 0;
	for (const change of changes) {
		if (change.place !== "body") continue;
		if (change.kind === "added") shift++;
		if (change.kind !== "removed" || change.before === null) continue;
		const at = change.before + shift;
		places.set(at, [...(places.get(at) ?? []), change]);
		shift--;
	}
	return places;
}
