/** The answer to a change of the paper itself: the last entry that it made, once every page is right. */
import type { LedgerEntry } from "../../core/ledger.ts";
import type { Result } from "../../core/result.ts";
import { afterPress } from "./after-press.ts";
import type { ApiParts } from "./parts.ts";
import { type Answer, answer } from "./route.ts";

export async function changeAnswer(
	parts: ApiParts,
	changed: Result<readonly (LedgerEntry | null)[]>,
	began: number,
): Promise<Result<Answer>> {
	if (!changed.ok) return changed;
	const last = changed.value.findLast((entry) => entry !== null) ?? null;
	const pressed = await afterPress(parts, last, began);
	return pressed.ok ? answer(pressed.value) : pressed;
}
