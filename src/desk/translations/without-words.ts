/** An element as a translator begins it from nothing: its shape, pictures and sources stay, its words go. */
import type { Inline } from "../../core/inline.ts";
import type { Element, ElementOf, ElementType } from "../../elements/body.ts";
import type { ListItem } from "../../elements/list.ts";

type Emptying = { [T in ElementType]: (element: ElementOf<T>) => ElementOf<T> };

const NO_WORDS: Inline = [];
const same = <E>(element: E): E => element;
const withoutText = <E extends { text: Inline }>(element: E): E => ({ ...element, text: NO_WORDS });
const withoutCaption = <E extends { caption: Inline }>(element: E): E => ({ ...element, caption: NO_WORDS });

function emptyItem({ list }: ListItem): ListItem {
	return list ? { text: NO_WORDS, list: { ...list, items: list.items.map(emptyItem) } } : { text: NO_WORDS };
}

/** Tables stay whole, for they are mostly numbers; so do embeds, whose titles name something elsewhere. */
const EMPTYING: Emptying = {
	paragraph: withoutText,
	heading: withoutText,
	quotation: (e) => ({ ...e, paragraphs: e.paragraphs.map(() => NO_WORDS) }),
	pullquote: withoutText,
	list: (e) => ({ ...e, items: e.items.map(emptyItem) }),
	picture: (e) => ({ ...withoutCaption(e), alt: "" }),
	gallery: (e) => ({ ...e, title: "", pictures: e.pictures.map((one) => ({ ...withoutCaption(one), alt: "" })) }),
	table: same,
	factbox: (e) => ({ ...e, title: "", body: e.body.map(withoutWords) as typeof e.body }),
	embed: same,
	video: withoutCaption,
	audio: withoutCaption,
	rule: same,
	note: withoutText,
};

export function withoutWords<E extends Element>(element: E): E {
	return (EMPTYING[element.type] as (element: Element) => Element)(element) as E;
}
