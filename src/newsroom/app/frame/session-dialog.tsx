/** Shown over a screen whose session has ended: sign in beside it, and go on where one was. */
import { useSyncExternalStore } from "react";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { giveUpWaiting, isWaiting, onWaiting, sessionBack, signInAddress } from "../session-end.ts";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

export function SessionDialog() {
	const words = useStrings(frameStrings).session;
	const isOpen = useSyncExternalStore(onWaiting, isWaiting);
	return (
		<Dialog
			title={words.ended}
			isOpen={isOpen}
			onClose={giveUpWaiting}
			size="small"
			role="alertdialog"
			actions={
				<>
					<Button onPress={sessionBack}>{words.goOn}</Button>
					<a
						className="k-button k-button-primary k-size-normal"
						href={signInAddress()}
						target="_blank"
						rel="noopener opener"
					>
						{words.signIn}
					</a>
				</>
			}
		>
			<p>{words.kept}</p>
		</Dialog>
	);
}
