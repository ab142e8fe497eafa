/** The content of a post, classic or of blocks, as elements. */
import { elementsFromHtml } from "../../html/from-html.ts";
import type { Incoming } from "../../incoming.ts";
import { LeftOutCount } from "../../left-out.ts";
import type { Attachments } from "./attachments.ts";
import { withoutShortcodes } from "./shortcodes.ts";

export interface ContentContext {
	readonly attachments: Attachments;
	readonly post: string;
	readonly base: string | undefined;
	readonly language: string | null;
}

/** Blocks whose HTML says all that they mean. Others are read too, but named in the report. */
const KNOWN_BLOCKS = new Set(
	"paragraph heading image gallery list list-item quote pullquote table embed video audio separator html code preformatted verse media-text cover group row stack columns column button buttons more nextpage shortcode spacer file details freeform footnotes missing block classic subhead text-columns".split(
		" ",
	),
);

/** Elements of the content; blocks and shortcodes without a meaning here are counted. */
export function contentOf(content: string, context: ContentContext): Incoming {
	const leftOut = new LeftOutCount();
	const html = withoutShortcodes(content, { ...context, leftOut });
	const blocks = /<!--\s+wp:/u.test(content);
	const read = elementsFromHtml(html, {
		lineFeeds: !blocks,
		bareEmbeds: true,
		...(context.base === undefined ? {} : { base: context.base }),
		...(context.language === null ? {} : { language: context.language }),
		onComment: (comment) => {
			const name = /^\s*wp:([a-z0-9/_-]+)/u.exec(comment)?.[1];
			if (name !== undefined && !KNOWN_BLOCKS.has(name.replace(/^core\//u, "")) && !name.startsWith("core-embed/"))
				leftOut.add(`block ${name}`);
		},
	});
	for (const { what, count } of read.leftOut) leftOut.add(what, count);
	return { body: read.body, pictures: read.pictures, leftOut: leftOut.list() };
}
