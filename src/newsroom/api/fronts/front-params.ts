/** Names of fronts in addresses: dots stand where the key has slashes (`en`, `en.world.caucasus`). */
import { z } from "zod";
import { placeOfFront } from "../../../core/front.ts";

/** What comes out is the edition and the section. */
export const FrontParams = z.object({
	front: z
		.string()
		.max(300)
		.regex(
			/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/u,
			"must be an edition with a section path whose slashes are dots, for example en.world",
		),
});

/** A moment in a query: milliseconds UTC, up to the year 9999. */
export const Moment = z.coerce.number("must be milliseconds").int().min(0).max(253_000_000_000_000);

export const whereOf = ({ front }: { readonly front: string }) => placeOfFront(front.replaceAll(".", "/"));
export const frontName = (key: string): string => key.replaceAll("/", ".");
