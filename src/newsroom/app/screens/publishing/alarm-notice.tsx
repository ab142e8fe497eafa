/** Above every screen, while an alarm waits for somebody to see to it; what it shows is loaded when there is one. */
import { lazy, type ReactNode, Suspense } from "react";
import { useSession } from "../../session.ts";
import { useApi } from "../../use-api.ts";

const Shown = lazy(() => import("./open-alarms.tsx").then(({ OpenAlarms }) => ({ default: OpenAlarms })));

export function AlarmNotice(): ReactNode {
	const { session } = useSession();
	return session?.can("story.read") ? <Waiting /> : null;
}

function Waiting(): ReactNode {
	const alarms = useApi("GET /alarms", { query: { limit: 20 } }).data?.alarms ?? [];
	if (alarms.length === 0) return null;
	return (
		<Suspense fallback={null}>
			<Shown alarms={alarms} />
		</Suspense>
	);
}
