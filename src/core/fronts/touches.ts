/** What an operation decides: so that it is known which later one decides the same anew. */
import type { Act } from "./operation.ts";

/**
 * Names of what an operation decides: `c/ID/title`, `p/ID/place`; `c/ID/*` is everything of a thing, `*` the whole front.
 */
export function touches(act: Act): readonly string[] {
	switch (act.do) {
		case "addContainer":
			return [`c/${act.container.id}/*`, ...act.container.pins.map((pin) => `p/${pin.id}/*`)];
		case "moveContainer":
			return [`c/${act.container}/place`];
		case "removeContainer":
			return [`c/${act.container}/*`, ...act.holding.map((pin) => `p/${pin}/*`)];
		case "setContainer":
			return Object.keys(act.set).map((name) => `c/${act.container}/${name}`);
		case "pin":
			return [`p/${act.pin.id}/*`];
		case "move":
			return [`p/${act.pin}/place`];
		case "unpin":
			return [`p/${act.pin}/*`];
		case "setPin":
			return Object.keys(act.set).map((name) => `p/${act.pin}/${name}`);
		case "replace":
			return ["*"];
	}
}

/** Whether two operations decide something of the same: the later one has the last word there. */
export function overlap(a: Act, b: Act): boolean {
	const others = touches(b);
	return touches(a).some((one) => others.some((other) => covers(one, other) || covers(other, one)));
}

function covers(wide: string, narrow: string): boolean {
	return wide === "*" || wide === narrow || (wide.endsWith("/*") && narrow.startsWith(wide.slice(0, -1)));
}
