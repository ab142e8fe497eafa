/** The days of a month that have stories. */
import { dayRange } from "../../../../core/date-style.ts";
import type { Html } from "../../../jsx/html.ts";
import type { ListView } from "../../../theme.ts";
import type { Context } from "../shell/context.ts";

export function monthDays(days: ListView["days"], { date, chrome }: Context): Html {
	return (
		<ul class="calendar">
			{days.map(({ day, address }) => {
				const start = dayRange(day, chrome.edition.zone).from;
				return (
					<li>
						<a href={address}>
							<time datetime={day}>
								<span class="number">{date("d", start)}</span> <span class="weekday">{date("EEEE", start)}</span>
							</time>
						</a>
					</li>
				);
			})}
		</ul>
	);
}
