/** The newest alarm, and how many more there are. */
import type { ReactNode } from "react";
import { Link } from "../../kit/link.tsx";
import { publishingStrings } from "../../strings/publishing/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { type Alarm, AlarmView } from "./alarm-view.tsx";

export function OpenAlarms({ alarms }: { readonly alarms: readonly Alarm[] }): ReactNode {
	const words = useStrings(publishingStrings).alarms;
	const [newest] = alarms;
	if (newest === undefined) return null;
	return (
		<section className="pb-notice" role="alert" aria-label={words.notice(alarms.length)}>
			<AlarmView key={newest.id} alarm={newest} />
			{alarms.length > 1 ? (
				<Link to="/alarms" className="pb-more">
					{words.notice(alarms.length)}
				</Link>
			) : null}
		</section>
	);
}
