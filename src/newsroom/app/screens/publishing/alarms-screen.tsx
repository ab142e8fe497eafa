/** Every alarm of the desk: those that wait for somebody, and those of before with who saw to them. */
import type { ReactNode } from "react";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Screen } from "../../kit/panel.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { AlarmView } from "./alarm-view.tsx";

export function AlarmsScreen(): ReactNode {
	const words = useStrings(publishingStrings).alarms;
	const { alarms } = useApiNow("GET /alarms", { query: { all: "1", limit: 200 } });
	return (
		<Screen title={words.title} lead={words.lead} width="text">
			{alarms.length === 0 ? (
				<EmptyState title={words.none}>{words.noneOpen}</EmptyState>
			) : (
				<ul className="pb-alarms">
					{alarms.map((alarm) => (
						<li key={alarm.id}>
							<AlarmView alarm={alarm} />
						</li>
					))}
				</ul>
			)}
		</Screen>
	);
}
