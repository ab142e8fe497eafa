/** Short notices at the edge of the window: what was done, with a way back where there is one. */
import { X } from "lucide-react";
import { useSyncExternalStore } from "react";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { Button, IconButton } from "./button.tsx";
import { sayProblem } from "./problem-note.tsx";

export interface Toast {
	readonly title: string;
	readonly detail?: string;
	readonly tone?: "good" | "bad" | "neutral";
	readonly action?: { readonly name: string; readonly onPress: () => void };
}

interface Shown extends Toast {
	readonly id: number;
}

let shown: readonly Shown[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
/** Long enough to read twice (WCAG 2.2.1); those with an action or a problem stay until they are closed. */
const STAYS = 8000;

function set(next: readonly Shown[]): void {
	shown = next;
	for (const listener of listeners) listener();
}

/** Returns what closes it. */
export function toast(notice: Toast): () => void {
	const id = nextId++;
	const close = () => set(shown.filter((one) => one.id !== id));
	set([...shown.slice(-3), { ...notice, id }]);
	if (!notice.action && notice.tone !== "bad") setTimeout(close, STAYS);
	return close;
}

/** For a failure that has no place on the screen; one that has is shown there, by `ProblemNote`. */
export function toastProblem(error: unknown): void {
	const { title, detail, help } = sayProblem(error);
	toast({ title, detail: [detail, help].filter(Boolean).join(" "), tone: "bad" });
}

/** In the frame, once. */
export function Toasts() {
	const words = useStrings(kitStrings);
	const all = useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => shown,
	);
	return (
		<section className="k-toasts" aria-label={words.notices} aria-live="polite">
			{all.map(({ id, title, detail, tone = "neutral", action }) => (
				<div key={id} className={`k-toast k-tone-${tone}`}>
					<div>
						<strong>{title}</strong>
						{detail ? <p>{detail}</p> : null}
					</div>
					{action ? (
						<Button
							size="small"
							onPress={() => {
								set(shown.filter((one) => one.id !== id));
								action.onPress();
							}}
						>
							{action.name}
						</Button>
					) : null}
					<IconButton
						label={words.close}
						size="small"
						icon={<X size={16} aria-hidden="true" />}
						onPress={() => set(shown.filter((one) => one.id !== id))}
					/>
				</div>
			))}
		</section>
	);
}
