/** Two revisions side by side, below each other on a phone: fields, then the text, element by element. */
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { Badge, type Tone } from "../../kit/badge.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import { Passages } from "./passages.tsx";
import { timeIn } from "./times.ts";

export type Compared = AnswerOf<"GET /stories/:id/compare">;
type Element = Compared["elements"][number];

const TONES: Readonly<Record<Element["did"], Tone>> = {
	stayed: "neutral",
	changed: "accent",
	restyled: "accent",
	added: "good",
	removed: "bad",
	moved: "warn",
};
const MOMENTS: ReadonlySet<string> = new Set(["publishedAt", "embargo"]);

export interface CompareViewProps {
	readonly compared: Compared;
	/** Of the story's edition. */
	readonly locale: string;
	readonly zone: string;
}

export function CompareView({ compared, locale, zone }: CompareViewProps): ReactNode {
	const words = useStrings(publishingStrings).compare;
	const [isAll, setAll] = useState(false);
	const { fields, elements } = compared;
	const stayed = elements.filter(({ did }) => did === "stayed").length;
	const shown = isAll ? elements : elements.filter(({ did }) => did !== "stayed");
	if (compared.isSame) return <p className="k-quiet">{words.same}</p>;
	const own = { lang: locale, dir: directionOfLocale(locale) } as const;
	return (
		<div className="k-stack">
			<p className="k-quiet">{words.legend}</p>
			{fields.length === 0 ? null : (
				<section className="pb-compare" aria-label={words.fields}>
					{fields.map(({ field, passages }) => (
						<div key={field} className="pb-pair">
							<p className="pb-pair-name">{words.names[field]}</p>
							<Side name={words.from} own={own}>
								<FieldText field={field} passages={passages} side="before" zone={zone} />
							</Side>
							<Side name={words.to} own={own}>
								<FieldText field={field} passages={passages} side="now" zone={zone} />
							</Side>
						</div>
					))}
				</section>
			)}
			<section className="pb-compare" aria-label={words.text}>
				{shown.map((element) => (
					<div key={`${element.before} ${element.now}`} className="pb-pair" data-did={element.did}>
						<p className="pb-pair-name">
							<Badge tone={TONES[element.did]}>{words.did[element.did]}</Badge>
						</p>
						<Side name={words.from} own={own}>
							<ElementText element={element} side="before" />
						</Side>
						<Side name={words.to} own={own}>
							<ElementText element={element} side="now" />
						</Side>
					</div>
				))}
			</section>
			{stayed === 0 ? null : (
				<div className="k-row">
					<span className="k-quiet">{words.unchanged(stayed)}</span>
					<Checkbox isSelected={isAll} onChange={setAll}>
						{words.showAll}
					</Checkbox>
				</div>
			)}
		</div>
	);
}

/** One of the two; its name is said to those who do not see the columns. */
function Side({
	name,
	own,
	children,
}: {
	readonly name: string;
	readonly own: { readonly lang: string; readonly dir: "ltr" | "rtl" };
	readonly children: ReactNode;
}): ReactNode {
	return (
		<div className="pb-side">
			<span className="pb-side-name">{name}</span>
			<div {...own}>{children}</div>
		</div>
	);
}

function FieldText({
	field,
	passages,
	side,
	zone,
}: {
	readonly field: Compared["fields"][number]["field"];
	readonly passages: Compared["fields"][number]["passages"];
	readonly side: "before" | "now";
	readonly zone: string;
}): ReactNode {
	const words = useStrings(publishingStrings).compare;
	const language = useLanguage();
	const text = passages
		.filter(({ kind }) => kind === "same" || (kind === "removed") === (side === "before"))
		.map((one) => one.text)
		.join("");
	if (text === "") return <span className="k-quiet">{words.empty}</span>;
	const mark = (said: string) => (side === "before" ? <del>{said}</del> : <ins>{said}</ins>);
	if (MOMENTS.has(field)) return mark(timeIn(zone, Number(text), language));
	if (field === "picture") return mark(words.picture(Number(text.slice("asset:".length))));
	return <Passages passages={passages} side={side} />;
}

function ElementText({ element, side }: { readonly element: Element; readonly side: "before" | "now" }): ReactNode {
	const words = useStrings(publishingStrings).compare;
	if (element[side] === null) return <span className="pb-nothing" aria-hidden="true" />;
	const pictures = element.pictures[side];
	const isOther = element.pictures.before.join() !== element.pictures.now.join();
	return (
		<>
			<p className="pb-text">
				<Passages passages={element.passages} side={side} />
			</p>
			{pictures.length > 0 && isOther ? (
				<p className="k-quiet">{pictures.map((id) => words.picture(id)).join(", ")}</p>
			) : null}
		</>
	);
}
