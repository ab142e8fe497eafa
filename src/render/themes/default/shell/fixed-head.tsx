/** What stands in the head of every page of one kind: viewport, styles, the script that runs before first paint, the face, icons. */
import { feedAddress } from "../../../../core/addresses.ts";
import { trusted } from "../../../jsx/html.ts";
import { render } from "../../../jsx/jsx-runtime.ts";
import type { Chrome } from "../../../theme.ts";
import { type Context, oncePerChrome } from "./context.ts";
import { faceOf } from "./face.ts";

/** `page` is everything that is neither a story nor a front. */
export type PageKind = "story" | "front" | "page";
export const PAGE_KINDS: readonly PageKind[] = ["story", "front", "page"];

/** The script of each kind; lists and plain pages need no more than fronts do. */
export const SCRIPT_OF: Readonly<Record<PageKind, string>> = { story: "story.js", front: "front.js", page: "front.js" };

const drawn = oncePerChrome((context) => {
	const heads: Record<PageKind, string> = { story: "", front: "", page: "" };
	for (const kind of PAGE_KINDS) heads[kind] = draw(kind, context);
	return heads;
});

export function fixedHead(kind: PageKind, chrome: Chrome): string {
	return drawn(chrome)[kind];
}

function draw(kind: PageKind, { chrome, script }: Context): string {
	const { assets, edition } = chrome;
	const face = faceOf(script, assets);
	const beforePaint = assets["before-paint.js"];
	const style = assets[`${kind}.css`];
	const code = assets[SCRIPT_OF[kind]];
	const front = `${chrome.site}${edition.base}`;
	return render(
		<>
			<meta name="viewport" content="width=device-width, initial-scale=1" />
			<meta name="color-scheme" content="light dark" />
			{beforePaint && <script>{trusted(beforePaint.text)}</script>}
			{face && <link rel="preload" href={face.url} as="font" type="font/woff2" crossorigin="" />}
			{style && <style>{trusted(style.text)}</style>}
			{code && <script src={code.url} defer />}
			<link
				rel="alternate"
				type="application/rss+xml"
				title={`${edition.name} (RSS)`}
				href={feedAddress(front, "rss")}
			/>
			<link
				rel="alternate"
				type="application/atom+xml"
				title={`${edition.name} (Atom)`}
				href={feedAddress(front, "atom")}
			/>
			<link
				rel="alternate"
				type="application/feed+json"
				title={`${edition.name} (JSON)`}
				href={feedAddress(front, "json")}
			/>
			{ICON}
			<meta property="og:site_name" content={edition.name} />
			<meta property="og:locale" content={edition.locale.replaceAll("-", "_")} />
		</>,
	);
}

/** Three columns under a head rule, in the page itself: no request. Our own markup, since the runtime lets no data address through. */
const ICON = trusted(
	`<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'%3E%3Cpath%20fill='%23941f1f'%20d='M0%200h32v32H0z'/%3E%3Cpath%20fill='%23fff'%20d='M6%206h20v5H6zM6%2014h5v12H6zM13.5%2014h5v12h-5zM21%2014h5v12h-5z'/%3E%3C/svg%3E">`,
);
