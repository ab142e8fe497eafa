/** What stands on a front, draft or live, at a moment: the cards that readers would see. */
import { z } from "zod";
import type { Asset } from "../../../core/asset.ts";
import { ContainerLook } from "../../../core/front.ts";
import type { PageChange, ShownFront } from "../../../core/fronts/difference.ts";
import { pictureSources } from "../../../core/pictures/picture-sources.ts";
import type { FrontPreview } from "../../../press/press.ts";

export const CardView = z.object({
	story: z.int(),
	/** Id of the pin; null where the container's rule chose the story. */
	pin: z.string().nullable(),
	headline: z.string(),
	kicker: z.string(),
	standfirst: z.string(),
	section: z.string(),
	writers: z.array(z.string()),
	publishedAt: z.int(),
	/** Asset of the picture that stands beside it, with an address that a list can show; null without one. */
	picture: z.object({ asset: z.int(), url: z.string() }).nullable(),
	/** Readers can not see the story yet; it is scheduled. */
	isScheduled: z.boolean(),
});

export const PageContainerView = z.object({
	id: z.string(),
	title: z.string(),
	look: ContainerLook,
	cards: z.array(CardView),
});
export type PageContainerView = z.infer<typeof PageContainerView>;

/** `container` is the container's title, empty when it has none. */
const inContainer = { container: z.string(), containerId: z.string() };
const ofStory = { story: z.int(), headline: z.string(), ...inContainer };
export const PageChangeView = z.union([
	z.object({ change: z.enum(["appears", "leaves", "reworded", "otherPicture"]), ...ofStory }),
	/** `from`: title of the container that it stood in; `place`: where it stands now, from 1. */
	z.object({ change: z.literal("moves"), ...ofStory, from: z.string(), place: z.int() }),
	z.object({
		change: z.enum(["containerAppears", "containerLeaves", "containerMoves", "containerRenamed", "containerLook"]),
		...inContainer,
	}),
]) satisfies z.ZodType<PageChange>;

/** A small rendition for lists. */
export const thumbnail = (asset: Asset, width = 320): string => pictureSources(asset, "3:2", "100vw", width).img.src;

export function pageView(preview: FrontPreview): PageContainerView[] {
	return preview.containers.map(({ id, title, look, shown }) => ({
		id,
		title,
		look,
		cards: shown.map(({ card: { facts, picture, sectionName }, pin }) => ({
			story: facts.story,
			pin: pin?.id ?? null,
			headline: facts.headline,
			kicker: facts.kicker || sectionName,
			standfirst: facts.standfirst,
			section: facts.section,
			writers: facts.byline.map((one) => one.name),
			publishedAt: facts.publishedAt,
			picture: picture && { asset: picture.asset.id, url: thumbnail(picture.asset, 640) },
			isScheduled: preview.scheduled.has(facts.story),
		})),
	}));
}

export function shownFront(page: readonly PageContainerView[]): ShownFront {
	return {
		containers: page.map((container) => ({
			...container,
			cards: container.cards.map((card) => ({ ...card, picture: card.picture?.asset ?? null })),
		})),
	};
}
