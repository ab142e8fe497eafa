/** The head of a page that is neither story nor front: what it is, its name, a few words about it. */
import type { Html } from "../../../jsx/html.ts";

export function plainHead(label: string, title: string, about: string): Html {
	return (
		<header class="page-head">
			{label !== "" && <p class="kicker">{label}</p>}
			<h1>{title}</h1>
			{about !== "" && <p class="standfirst">{about}</p>}
		</header>
	);
}
