/** What happens while one types: shortcuts of writing become blocks, straight marks become those of the language. */
import { ellipsis, InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import type { Plugin } from "prosemirror-state";
import { quoteMarks } from "../../../../../core/quote-marks.ts";
import { schema } from "../../../../document/schema.ts";
import { insertBlock } from "./commands.ts";

const { nodes } = schema;

export function typing(locale: string): Plugin {
	const { open, close, innerOpen, innerClose } = quoteMarks(locale);
	const opening = "(?:^|[\\s({\\[<\\u2013\\u2014\\u00ab\\u201c\\u2018\\u201e])";
	return inputRules({
		rules: [
			textblockTypeInputRule(/^(#{2,4})\s$/u, nodes.heading, (match) => ({ level: match[1]?.length ?? 2 })),
			wrappingInputRule(/^\s*>\s$/u, nodes.quotation),
			wrappingInputRule(/^\s*[-*]\s$/u, nodes.list, { ordered: false }),
			wrappingInputRule(/^1[.)]\s$/u, nodes.list, { ordered: true }),
			new InputRule(/^---$/u, (state, _match, start, end) => {
				const top = state.doc.resolve(start);
				if (top.depth !== 1) return null;
				let made = state.tr.delete(start, end);
				insertBlock(nodes.rule.create())(state.apply(made), (tr) => {
					for (const step of tr.steps) made = made.step(step);
					made.setSelection(tr.selection);
				});
				return made;
			}),
			ellipsis,
			new InputRule(new RegExp(`${opening}(")$`, "u"), open),
			new InputRule(/"$/u, close),
			// Between letters it is an apostrophe, which every language writes alike.
			new InputRule(/(?<=[\p{L}\p{N}])'$/u, "’"),
			new InputRule(new RegExp(`${opening}(')$`, "u"), innerOpen),
			new InputRule(/'$/u, innerClose),
		],
	});
}
