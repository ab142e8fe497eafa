/** Above every screen, while an alarm waits for somebody to see to it; what it shows is loaded when there is one. */
import type { ReactNode } from "react";
import { loadedPart } from "../../kit/loaded-part.tsx";
import { useSession } from "../../session.ts";
import { useApi } from "../../use-api.ts";

const Shown = loadedPart(() => import("./open-alarms.tsx").then((file) => file.OpenAlarms), { waiting: null });

export function AlarmNotice(): ReactNode {
	const { session } = useSession();
	return session?.can("story.read") ? <Waiting /> : null;
}

function Waiting(): ReactNode {
	const alarms = useApi("GET /alarms", { query: { limit: 20 } }).data?.alarms ?? [];
	if (alarms.length === 0) return null;
	return <Shown alarms={alarms} />;
}
