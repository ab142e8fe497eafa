/** The head of a page that is neither story nor front: what it is, its name, a few words about it. */
import type { Html } from "../../../jsx/html.ts";
import { kickerText } from "../cards/card.tsx";
import type { Context } from "../shell/context.ts";

export function plainHead(label: string, title: string, about: string, context: Context): Html {
	return (
		<header class="page-head">
			{label !== "" && <p class="kicker">{kickerText(label, context)}</p>}
			<h1>{title}</h1>
			{about !== "" && <p class="standfirst">{about}</p>}
		</header>
	);
}
