/** Asks over any screen for a fresh proof of who one is; what it asks with is loaded when it is needed. */
import { lazy, Suspense, useSyncExternalStore } from "react";
import { isConfirming, onConfirming, settleConfirming } from "../confirm-again.ts";
import { Dialog } from "../kit/dialog.tsx";
import { accountStrings } from "../strings/account/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { Loading } from "./loading.tsx";

const ConfirmForm = lazy(async () => ({
	default: (await import("../screens/accounts/confirm/confirm-form.tsx")).ConfirmForm,
}));

export function ConfirmAgainDialog() {
	const words = useStrings(accountStrings).confirm;
	const isOpen = useSyncExternalStore(onConfirming, isConfirming);
	return (
		<Dialog title={words.title} isOpen={isOpen} onClose={() => settleConfirming(false)} size="small">
			<Suspense fallback={<Loading />}>
				<ConfirmForm onDone={() => settleConfirming(true)} />
			</Suspense>
		</Dialog>
	);
}
