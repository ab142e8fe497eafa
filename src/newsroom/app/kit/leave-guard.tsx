/** What was typed is not lost by a link or by closing the window: one is asked first. */
import { useBlocker } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { ConfirmDialog } from "./dialog.tsx";

export function LeaveGuard({ isOn }: { readonly isOn: boolean }): ReactNode {
	const words = useStrings(kitStrings);
	const { status, proceed, reset } = useBlocker({
		shouldBlockFn: () => isOn,
		enableBeforeUnload: () => isOn,
		withResolver: true,
	});
	return (
		<ConfirmDialog
			title={words.unsaved.title}
			isOpen={status === "blocked"}
			onClose={() => reset?.()}
			confirm={words.unsaved.leave}
			isDangerous
			onConfirm={() => proceed?.()}
		>
			<p>{words.unsaved.text}</p>
		</ConfirmDialog>
	);
}
