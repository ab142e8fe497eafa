/** Which elements of HTML are more than text, and who reads them. */

import { listBlock } from "./block-list.ts";
import { audioBlock, frameBlock, videoBlock } from "./block-media.ts";
import { figureBlock, galleryBlock, isGallery, pictureBlock } from "./block-picture.ts";
import { quotationBlock } from "./block-quotation.ts";
import { tableBlock } from "./block-table.ts";
import { definitionList, detailsBlock, headingBlock, preformattedBlock, ruleBlock } from "./block-text.ts";
import { hasClass, type SoupElement } from "./soup.ts";
import type { Walk } from "./walk.ts";

export type BlockReader = (element: SoupElement, walk: Walk) => void;

const READERS: Readonly<Record<string, BlockReader>> = {
	h1: headingBlock,
	h2: headingBlock,
	h3: headingBlock,
	h4: headingBlock,
	h5: headingBlock,
	h6: headingBlock,
	hr: ruleBlock,
	pre: preformattedBlock,
	listing: preformattedBlock,
	dl: definitionList,
	details: detailsBlock,
	ul: listBlock,
	ol: listBlock,
	menu: listBlock,
	table: tableBlock,
	blockquote: quotationBlock,
	figure: figureBlock,
	img: pictureBlock,
	iframe: frameBlock,
	embed: frameBlock,
	video: videoBlock,
	audio: audioBlock,
};

const FACT_BOX = /(?:^|[\s_-])(?:fact-?box|info-?box|faktaruta|infokasten)(?:$|[\s_-])/iu;

/** The reader of an element that is more than running text; undefined for all others. */
export function blockReaderFor(element: SoupElement): BlockReader | undefined {
	if (isGallery(element)) return galleryBlock;
	if (element.name === "aside") return hasClass(element, FACT_BOX) ? detailsBlock : asideBlock;
	return Object.hasOwn(READERS, element.name) ? READERS[element.name] : undefined;
}

function asideBlock(element: SoupElement, walk: Walk): void {
	if (hasClass(element, /pullquote|pull-quote/iu)) {
		quotationBlock(element, walk);
		return;
	}
	walk.flush();
	walk.nodes(element.children);
	walk.flush();
}
