/** Tables in the editor. Only who changes a table mends it: if every window did, each would add the same cell. */
import { Plugin, type Transaction } from "prosemirror-state";
import { fixTables, tableEditing } from "prosemirror-tables";
import { ySyncPluginKey } from "y-prosemirror";

export function tables(): Plugin {
	const { spec } = tableEditing();
	return new Plugin({
		...spec,
		appendTransaction(transactions: readonly Transaction[], before, after) {
			const isForeign = transactions.some((tr) => tr.getMeta(ySyncPluginKey)?.isChangeOrigin);
			if (isForeign || !transactions.some((tr) => tr.docChanged)) return null;
			return fixTables(after, before) ?? null;
		},
	});
}
