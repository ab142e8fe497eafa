/** The bell in the header: how much is new for oneself, and what. */
import { Bell as BellIcon } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { loadedPart } from "../../kit/loaded-part.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { useSession } from "../../session.ts";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { frameStrings } from "../../strings/frame/strings.ts";
import { notesStrings } from "../../strings/notes/strings.ts";
import { number, useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi } from "../../use-api.ts";

/** Loaded when it is first opened. */
const Notifications = loadedPart(() => import("./notifications.tsx").then((file) => file.Notifications), {
	waiting: <Skeleton lines={4} />,
});

export function Bell() {
	const { session } = useSession();
	return session !== null && session.me.person !== null ? <OwnBell /> : null;
}

function OwnBell() {
	const words = useStrings(notesStrings);
	const { everywhere } = useStrings(frameStrings);
	const language = useLanguage();
	const [isOpen, setOpen] = useState(false);
	const unread = useApi("GET /notifications", { query: { limit: 0 } }).data?.unread ?? 0;
	useShortcut({ keys: "g b", label: words.notifications, group: everywhere, run: () => setOpen(true) });
	return (
		<span className="n-bell">
			<IconButton
				label={words.bell(unread)}
				keys="g b"
				icon={<BellIcon size={20} aria-hidden="true" />}
				onPress={() => setOpen(true)}
			/>
			{unread > 0 ? (
				<span className="n-unread" aria-hidden="true">
					{unread > 99 ? "99+" : number(language, unread)}
				</span>
			) : null}
			<Dialog title={words.notifications} isOpen={isOpen} onClose={() => setOpen(false)}>
				<Notifications onLeave={() => setOpen(false)} />
			</Dialog>
		</span>
	);
}
