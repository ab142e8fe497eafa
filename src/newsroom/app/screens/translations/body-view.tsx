/** The elements of a body to be read: as they stand on the page, without its looks. */
import type { ReactNode } from "react";
import { type Inline, type Mark, plainText, type Run } from "../../../../core/inline.ts";
import type { Element } from "../../../../elements/body.ts";
import type { ListItem } from "../../../../elements/list.ts";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";

/** Text with its marks; a link is shown as one, and leads nowhere from here. */
export function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
	// biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
	return inline.map((run, index) => <RunView key={index} run={run} />);
}

function RunView({ run }: { readonly run: Run }): ReactNode {
	let view: ReactNode = run.text;
	for (const mark of run.marks ?? []) view = <Marked mark={mark}>{view}</Marked>;
	return view;
}

function Marked({ mark, children }: { readonly mark: Mark; readonly children: ReactNode }): ReactNode {
	switch (mark.type) {
		case "strong":
			return <strong>{children}</strong>;
		case "emphasis":
			return <em>{children}</em>;
		case "sub":
			return <sub>{children}</sub>;
		case "sup":
			return <sup>{children}</sup>;
		case "language":
			return <span lang={mark.lang}>{children}</span>;
		default:
			return <span className="tr-link">{children}</span>;
	}
}

export function ElementView({ element }: { readonly element: Element }): ReactNode {
	const { elements } = useStrings(translationsStrings);
	switch (element.type) {
		case "paragraph":
			return (
				<p>
					<InlineView inline={element.text} />
				</p>
			);
		case "heading":
			return (
				<p className={`tr-heading tr-heading-${element.level}`}>
					<InlineView inline={element.text} />
				</p>
			);
		case "note":
			return (
				<p className="tr-note">
					<InlineView inline={element.text} />
				</p>
			);
		case "pullquote":
			return <Quotation paragraphs={[element.text]} speaker={element.speaker} />;
		case "quotation":
			return <Quotation paragraphs={element.paragraphs} speaker={element.speaker} />;
		case "list":
			return <Items ordered={element.ordered} items={element.items} />;
		case "picture":
			return <PictureView {...element} />;
		case "gallery":
			return (
				<div className="tr-box">
					<p className="tr-kind">{[elements.gallery, element.title].filter(Boolean).join(": ")}</p>
					{element.pictures.map((one, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand twice
						<PictureView key={index} {...one} />
					))}
				</div>
			);
		case "table":
			return (
				<div className="tr-table">
					<table>
						{element.caption.length > 0 ? <caption>{plainText(element.caption)}</caption> : null}
						<tbody>
							{element.rows.map((row, y) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
								<tr key={y}>
									{row.map(({ header, text, colspan, rowspan }, x) => {
										const Cell = header ? "th" : "td";
										return (
											// biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place
											<Cell key={x} colSpan={colspan} rowSpan={rowspan}>
												<InlineView inline={text} />
											</Cell>
										);
									})}
								</tr>
							))}
						</tbody>
					</table>
				</div>
			);
		case "factbox":
			return (
				<div className="tr-box">
					{element.title ? <p className="tr-heading tr-heading-3">{element.title}</p> : null}
					{element.body.map((inner, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: elements have no name but their place
						<ElementView key={index} element={inner} />
					))}
				</div>
			);
		case "rule":
			return <hr />;
		default:
			return (
				<div className="tr-box">
					<p className="tr-kind">
						{elements[element.type]}
						{element.title ? `: ${element.title}` : ""}
					</p>
					<p className="tr-address" dir="ltr">
						{element.url}
					</p>
					{"caption" in element && element.caption.length > 0 ? (
						<p>
							<InlineView inline={element.caption} />
						</p>
					) : null}
				</div>
			);
	}
}

function Quotation({ paragraphs, speaker }: { readonly paragraphs: readonly Inline[]; readonly speaker: string }) {
	return (
		<blockquote className="tr-quotation">
			{paragraphs.map((text, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
				<p key={index}>
					<InlineView inline={text} />
				</p>
			))}
			{speaker ? <footer>{speaker}</footer> : null}
		</blockquote>
	);
}

function Items({ ordered, items }: { readonly ordered: boolean; readonly items: readonly ListItem[] }): ReactNode {
	const List = ordered ? "ol" : "ul";
	return (
		<List>
			{items.map((item, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
				<li key={index}>
					<InlineView inline={item.text} />
					{item.list ? <Items ordered={item.list.ordered} items={item.list.items} /> : null}
				</li>
			))}
		</List>
	);
}

interface PictureSaid {
	readonly asset: number;
	readonly caption: Inline;
	readonly credit: string;
	readonly alt: string;
}

export function PictureView({ asset, caption, credit, alt }: PictureSaid): ReactNode {
	const { data } = useApi("GET /assets/:id", { params: { id: asset } });
	return (
		<figure className="tr-picture">
			{data ? <img src={data.thumb} width={data.width} height={data.height} alt={alt} loading="lazy" /> : null}
			<figcaption>
				<InlineView inline={caption} /> {credit ? <span className="k-quiet">{credit}</span> : null}
			</figcaption>
		</figure>
	);
}
