/** What belongs to a story beside its text: where it goes, who wrote it, what it is about, and what may be done with it. */
import { type ReactNode, useState } from "react";
import { storyAddress } from "../../../../core/addresses.ts";
import type { StoryRights } from "../../../../core/rights.ts";
import { slugFrom } from "../../../../core/slug.ts";
import type { Body } from "../../../../elements/body.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Select } from "../../kit/select.tsx";
import { TextArea, TextField } from "../../kit/text-field.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";
import { BylineField } from "./byline-field.tsx";
import { EmbargoField } from "./embargo-field.tsx";
import { LeadPictureField } from "./lead-picture-field.tsx";
import { LineField } from "./line-field.tsx";
import { RelatedField } from "./related-field.tsx";
import { TopicsField } from "./topics-field.tsx";
import { useEntry, useLineText, useWriting } from "./use-manuscript.ts";

export interface FactsPanelProps {
	readonly stored: AnswerOf<"GET /stories/:id">;
	readonly edition: AnswerOf<"GET /editions">["editions"][number] | null;
	readonly zone: string;
	readonly body: Body;
}

export function FactsPanel({ stored, edition, zone, body }: FactsPanelProps): ReactNode {
	const words = useStrings(storyStrings);
	const { facts, lines } = words;
	const { doc, mayWrite, locale } = useWriting();
	const { data } = useApi("GET /sections", { query: { edition: stored.edition } });
	const [section, setSection] = useEntry(doc, "section", stored.section);
	const sections = data?.sections ?? [];
	return (
		<div className="k-stack st-facts">
			<Select
				label={facts.section}
				choices={sections.map(({ path, name }) => ({ id: path, name, lang: locale, detail: path }))}
				value={section}
				onChange={setSection}
				isDisabled={!mayWrite}
			/>
			<BylineField locale={locale} />
			<LineField line="dateline" label={lines.dateline} longest={200} />
			<LineField line="source" label={lines.source} longest={300} hint={lines.sourceHint} />
			<TopicsField story={stored.id} body={body} />
			<LeadPictureField edition={stored.edition} />
			<details className="st-more">
				<summary>{facts.headlines}</summary>
				<div className="k-stack">
					<LineField line="front" label={lines.front} longest={500} />
					<LineField line="web" label={lines.web} longest={500} />
					<LineField line="social" label={lines.social} longest={500} />
				</div>
			</details>
			<RelatedField edition={stored.edition} story={stored.id} />
			<AddressField stored={stored} edition={edition} section={section} />
			<EmbargoField zone={zone} />
			<RightsField />
		</div>
	);
}

function AddressField({
	stored,
	edition,
	section,
}: Pick<FactsPanelProps, "stored" | "edition"> & { readonly section: string }): ReactNode {
	const { facts } = useStrings(storyStrings);
	const { doc, mayWrite, locale } = useWriting();
	const [slug, setSlug] = useEntry(doc, "slug", "");
	const headline = useLineText(doc, "headline");
	// Once live, an address keeps the headline that it was made from; a slug set by hand wins.
	const live = stored.live === null ? null : String((stored.live as { slug?: string }).slug ?? "");
	const made = slug === "" ? (live ?? slugFrom(headline, locale)) : slugFrom(slug, locale);
	return (
		<div className="k-stack st-address">
			<TextField
				label={facts.slug}
				hint={facts.slugHint}
				value={slug}
				onChange={setSlug}
				maxLength={200}
				isDisabled={!mayWrite}
				dir="ltr"
			/>
			<p className="st-address-shown">
				<span className="k-quiet">{facts.address}</span>
				<code dir="ltr">{edition === null ? "" : decodeURI(storyAddress(edition, section, made, stored.id))}</code>
			</p>
		</div>
	);
}

function RightsField(): ReactNode {
	const { facts } = useStrings(storyStrings);
	const { doc, mayWrite } = useWriting();
	const [rights, setRights] = useEntry<StoryRights>(doc, "rights", {});
	const [terms, setTerms] = useState<string | null>(null);
	const set = (change: StoryRights) => {
		const all: Record<string, unknown> = { ...rights, ...change };
		for (const [name, value] of Object.entries(all)) if (value === undefined || value === "") delete all[name];
		setRights(all as StoryRights);
	};
	return (
		<details className="st-more">
			<summary>{facts.rights}</summary>
			<div className="k-stack">
				<TextField
					label={facts.holder}
					value={rights.holder ?? ""}
					onChange={(holder) => set({ holder })}
					maxLength={300}
					isDisabled={!mayWrite}
				/>
				<TextArea
					label={facts.terms}
					value={terms ?? rights.usageTerms ?? ""}
					onChange={setTerms}
					onBlur={() => {
						if (terms !== null) set({ usageTerms: terms });
						setTerms(null);
					}}
					maxLength={2000}
					isDisabled={!mayWrite}
				/>
				<Checkbox
					isSelected={rights.tdmReservation === true}
					onChange={(is) => set({ tdmReservation: is || (undefined as never) })}
					isDisabled={!mayWrite}
				>
					{facts.tdm}
				</Checkbox>
				<Checkbox
					isSelected={rights.refuseTraining === true}
					onChange={(is) => set({ refuseTraining: is || (undefined as never) })}
					isDisabled={!mayWrite}
				>
					{facts.training}
				</Checkbox>
				<Checkbox
					isSelected={rights.index === false}
					onChange={(is) => set({ index: is ? false : (undefined as never) })}
					isDisabled={!mayWrite}
				>
					{facts.noIndex}
				</Checkbox>
			</div>
		</details>
	);
}
