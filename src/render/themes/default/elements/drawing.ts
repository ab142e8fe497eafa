/** What an element's drawing may know of the story around it. */
import type { Asset } from "../../../../core/asset.ts";
import type { Context } from "../shell/context.ts";
import type { Links } from "./inline-markup.ts";

export interface Drawing extends Links {
	readonly context: Context;
	readonly assets: ReadonlyMap<number, Asset>;
}
