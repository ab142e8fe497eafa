/** Video and audio with the browser's own controls; nothing is loaded before the reader presses. */

import { pictureSources } from "../../../../core/pictures/picture-sources.ts";
import type { ElementOf } from "../../../../elements/body.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Drawing } from "./drawing.ts";
import { caption } from "./figure.tsx";
import { inlineMarkup } from "./inline-markup.ts";

export function drawVideo(element: ElementOf<"video">, drawing: Drawing): Html {
	const poster = element.poster === undefined ? undefined : drawing.assets.get(element.poster);
	const shown = poster && pictureSources(poster, "16:9", "100vw", 960).img;
	return (
		<figure class="recording">
			{/* biome-ignore lint/a11y/useMediaCaption: addresses from outside come without caption tracks */}
			<video
				controls
				preload="none"
				src={element.url}
				poster={shown?.src}
				width={shown?.width ?? 1280}
				height={shown?.height ?? 720}
				aria-label={element.title || drawing.context.t("video")}
			>
				<a href={element.url}>{element.title || drawing.context.t("video")}</a>
			</video>
			{said(element, drawing)}
		</figure>
	);
}

export function drawAudio(element: ElementOf<"audio">, drawing: Drawing): Html {
	return (
		<figure class="recording">
			{/* biome-ignore lint/a11y/useMediaCaption: as above */}
			<audio controls preload="none" src={element.url} aria-label={element.title || drawing.context.t("audio")}>
				<a href={element.url}>{element.title || drawing.context.t("audio")}</a>
			</audio>
			{said(element, drawing)}
		</figure>
	);
}

function said(element: ElementOf<"video"> | ElementOf<"audio">, drawing: Drawing): Html | null {
	const text = element.caption.length > 0 ? inlineMarkup(element.caption, drawing) : element.title;
	return caption(text, element.credit);
}
