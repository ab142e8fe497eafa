/** The keys of a front: each acts on the story or container that has the focus, else on the one that is chosen. */
import type { Shortcut } from "../../shortcuts/registry.ts";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { Chosen, MakingUp, Step } from "./use-make-up.ts";

export interface FrontShortcuts {
	readonly making: MakingUp;
	readonly mayWrite: boolean;
	readonly mayLaunch: boolean;
	readonly newTitle: string;
	readonly undo: () => void;
	readonly open: (dialog: "launch" | "preview" | "history") => void;
	readonly find: () => void;
	readonly goToCard: (step: 1 | -1) => void;
}

/** Moves of a story; of a container up and down alone. */
const STEPS: Readonly<Record<string, Step>> = {
	"alt+arrowup": "up",
	"alt+arrowdown": "down",
	"alt+home": "first",
	"alt+shift+arrowup": "previous",
	"alt+shift+arrowdown": "next",
};

/** Gives what a key does to a thing, or null; where there is no such thing, what it does to the page. */
export function useFrontShortcuts(front: FrontShortcuts): (stroke: string, at: Chosen | null) => (() => void) | null {
	const words = useStrings(frontsStrings);
	const { making, mayWrite } = front;
	const { actions } = words;

	// A list would take these keys for itself: for its search by letters, or for opening what has the focus.
	const everywhere: Readonly<Record<string, (() => void) | false>> = {
		j: () => front.goToCard(1),
		k: () => front.goToCard(-1),
		"/": front.find,
		h: () => front.open("history"),
		v: () => front.open("preview"),
		c: mayWrite && (() => making.add(front.newTitle)),
		"mod+z": mayWrite && front.undo,
		"mod+enter": front.mayLaunch && (() => front.open("launch")),
	};

	function run(stroke: string, at: Chosen | null): (() => void) | null {
		const plainly = Object.hasOwn(everywhere, stroke) && everywhere[stroke];
		if (plainly) return plainly;
		if (!mayWrite || at === null) return null;
		const step = STEPS[stroke];
		if (step !== undefined && at.card !== null) return () => making.step(at, step);
		if (step === "up" || step === "down")
			return () => making.stepContainer(at.container, step === "up" ? -1 : 1, at.container);
		if (at.card !== null && stroke === "p") return () => making.pin(at);
		if (at.card !== null && (stroke === "delete" || stroke === "backspace")) return () => making.unpin(at);
		return null;
	}

	const onChosen = (keys: string, label: string): Shortcut | null =>
		mayWrite ? { keys, label, group: words.page, run: () => making.chosen && run(keys, making.chosen)?.() } : null;
	const plain = (keys: string, label: string, work: () => void, isOn = true): Shortcut | null =>
		isOn ? { keys, label, group: words.page, run: work } : null;

	useShortcut(plain("j", actions.next, () => front.goToCard(1)));
	useShortcut(plain("k", actions.previous, () => front.goToCard(-1)));
	useShortcut(onChosen("alt+arrowup", actions.up));
	useShortcut(onChosen("alt+arrowdown", actions.down));
	useShortcut(onChosen("alt+home", actions.first));
	useShortcut(onChosen("alt+shift+arrowup", actions.toPrevious));
	useShortcut(onChosen("alt+shift+arrowdown", actions.toNext));
	useShortcut(onChosen("p", actions.pin));
	useShortcut(onChosen("delete", actions.unpin));
	useShortcut(plain("/", actions.find, front.find));
	useShortcut(plain("c", words.addContainer, () => making.add(front.newTitle), mayWrite));
	useShortcut(plain("mod+z", words.undo, front.undo, mayWrite));
	useShortcut(plain("h", words.history, () => front.open("history")));
	useShortcut(plain("v", words.preview, () => front.open("preview")));
	useShortcut(plain("mod+enter", words.launch, () => front.open("launch"), front.mayLaunch));
	return run;
}
