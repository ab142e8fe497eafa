/** Asks over any screen for a fresh proof of who one is; what it asks with is loaded when it is needed. */
import { useSyncExternalStore } from "react";
import { isConfirming, onConfirming, settleConfirming } from "../confirm-again.ts";
import { Dialog } from "../kit/dialog.tsx";
import { loadedPart } from "../kit/loaded-part.tsx";
import { accountStrings } from "../strings/account/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

const ConfirmForm = loadedPart(() =>
	import("../screens/accounts/confirm/confirm-form.tsx").then((file) => file.ConfirmForm),
);

export function ConfirmAgainDialog() {
	const words = useStrings(accountStrings).confirm;
	const isOpen = useSyncExternalStore(onConfirming, isConfirming);
	return (
		<Dialog title={words.title} isOpen={isOpen} onClose={() => settleConfirming(false)} size="small">
			<ConfirmForm onDone={() => settleConfirming(true)} />
		</Dialog>
	);
}
