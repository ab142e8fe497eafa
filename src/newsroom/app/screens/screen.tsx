/** A screen that is loaded when it is opened: `screen(() => import("./desk-screen.tsx"), "DeskScreen")`. */
import { lazyRouteComponent } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { whyNotLoaded } from "../kit/loaded-part.tsx";

type Shown = () => ReactNode;

/** Brings screens that could not be loaded back to where nobody has asked for them yet. */
const failed = new Set<() => void>();

/** Screens that could not be loaded are asked for again when they are shown next. */
export function forgetFailedScreens(): void {
	for (const forget of failed) forget();
	failed.clear();
}

export function screen<K extends string>(
	load: () => Promise<Readonly<Record<K, Shown>>>,
	name: K,
): Shown & { readonly preload: () => Promise<void> } {
	const wait = () =>
		lazyRouteComponent(async (): Promise<{ readonly default: Shown }> => {
			try {
				return { default: (await load())[name] };
			} catch (error) {
				failed.add(forget);
				// Left as it is, it would make the router load the page anew, which without a connection loses the page.
				throw whyNotLoaded(error);
			}
		});
	let Loaded = wait();
	const forget = () => {
		Loaded = wait();
	};
	return Object.assign((): ReactNode => <Loaded />, {
		preload: async () => {
			await Loaded.preload?.();
		},
	});
}
