/** The head of every page: the paper's name, the other editions, and the sections. */
import { render } from "../../../jsx/jsx-runtime.ts";
import type { Chrome } from "../../../theme.ts";
import { type Context, contextOf, oncePerChrome } from "./context.ts";
import { editionSwitcher } from "./edition-switcher.tsx";
import { navigation } from "./navigation.tsx";
import { schemeChoice } from "./scheme-choice.tsx";

interface Place {
	readonly masthead: "nameplate" | "bar";
	readonly section: string;
	readonly address: string;
}

const kept = oncePerChrome(() => new Map<string, string>());

/** One drawing per masthead and current section; the few shapes are kept. */
export function header(place: Place, chrome: Chrome): string {
	const headers = kept(chrome);
	const atHome = place.address === chrome.edition.base;
	const key = `${place.masthead} ${place.section} ${atHome}`;
	let drawn = headers.get(key);
	if (drawn === undefined) {
		drawn = draw(place, contextOf(chrome), atHome);
		headers.set(key, drawn);
	}
	return drawn;
}

function draw(place: Place, context: Context, atHome: boolean): string {
	const { edition } = context.chrome;
	const name = (
		<a href={edition.base} aria-current={atHome ? "page" : null}>
			{edition.name}
		</a>
	);
	return render(
		<header class="masthead">
			<div class="plate">
				{atHome ? <h1 class="name">{name}</h1> : <p class="name">{name}</p>}
				{place.masthead === "nameplate" && edition.tagline !== "" && <p class="tagline">{edition.tagline}</p>}
				{editionSwitcher(context)}
				{schemeChoice(context)}
			</div>
			{navigation(place.section, context)}
		</header>,
	);
}
