/** Says that the network is gone, and that what is typed stays. */
import { WifiOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

function subscribe(listener: () => void): () => void {
	addEventListener("online", listener);
	addEventListener("offline", listener);
	return () => {
		removeEventListener("online", listener);
		removeEventListener("offline", listener);
	};
}

export function OfflineBar() {
	const words = useStrings(frameStrings);
	const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
	return (
		<div role="status" className={isOnline ? "k-hidden" : "f-bar f-offline k-tone-warn"}>
			{isOnline ? null : (
				<>
					<WifiOff aria-hidden="true" size={16} />
					{words.offline}
				</>
			)}
		</div>
	);
}
