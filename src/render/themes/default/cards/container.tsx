/** A container of a front: its title, its cards in the look it asks for, and the way to more. */
import type { ContainerLook } from "../../../../core/front.ts";
import type { Html } from "../../../jsx/html.ts";
import type { Card, FrontView } from "../../../theme.ts";
import type { Context } from "../shell/context.ts";
import type { Level } from "./card.tsx";
import { columns } from "./columns.tsx";
import { feature } from "./feature.tsx";
import { lead } from "./lead.tsx";
import { list } from "./list.tsx";
import { opinion } from "./opinion.tsx";
import { pictures } from "./pictures.tsx";
import { row } from "./row.tsx";
import { strip } from "./strip.tsx";

type Look = (cards: readonly Card[], level: Level, context: Context, first: boolean) => Html;

const LOOKS: Readonly<Record<ContainerLook, Look>> = {
	lead,
	row,
	columns,
	list,
	opinion,
	feature,
	pictures,
	strip,
};

/** `first` is true for the container at the head of the page: its picture is loaded at once. */
export function container(view: FrontView["containers"][number], context: Context, first: boolean): Html | null {
	if (view.cards.length === 0) return null;
	const { title, look, cards, more } = view;
	const drawn = LOOKS[look](cards, title === "" ? 2 : 3, context, first);
	const kind = `container of-${look}`;
	// Landmarks of one name can not be told apart: without a title only the head of the page is one.
	if (title === "" && !first) return <div class={kind}>{drawn}</div>;
	return (
		<section class={kind} aria-label={title === "" ? context.t(look === "lead" ? "lead" : "latest") : null}>
			{title !== "" && <h2 class="container-name">{more === "" ? title : <a href={more}>{title}</a>}</h2>}
			{drawn}
		</section>
	);
}
