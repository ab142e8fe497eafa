/** A refusal, said so that one can act: what happened, why, and what to do. */
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { ApiProblem } from "../api-problem.ts";
import { kitStrings } from "../strings/kit/strings.ts";
import { stringsNow, useStrings } from "../strings/use-strings.ts";
import { Button } from "./button.tsx";
import { misfitInWords } from "./misfit-in-words.ts";

interface Said {
	readonly title: string;
	readonly detail: string;
	readonly help: string;
}

/** The problem in words, for toasts and notes. */
export function sayProblem(error: unknown): Said {
	const words = stringsNow(kitStrings);
	if (!(error instanceof ApiProblem)) return { title: words.fault, detail: String(error), help: words.faultHelp };
	if (error.code === "offline") return { title: words.offline, detail: "", help: words.offlineHelp };
	if (error.code === "notLoaded") return { title: words.notLoaded, detail: "", help: words.notLoadedHelp };
	if (error.code === "unreadable") return { title: words.unreadable, detail: error.detail, help: words.unreadableHelp };
	if (error.code === "forbidden") return { title: words.forbidden, detail: error.detail, help: words.forbiddenHelp };
	const misfit = misfitInWords(error);
	if (misfit !== null)
		return {
			title: words.invalidField,
			detail: [error.at, misfit].filter(Boolean).join(": "),
			help: words.invalidFieldHelp,
		};
	return { title: error.title, detail: error.detail, help: error.help };
}

export interface ProblemNoteProps {
	/** Nothing is shown when there is none. */
	readonly error: unknown;
	readonly onRetry?: () => void;
	/** Further ways out. */
	readonly children?: ReactNode;
}

/** Announced when it appears; put it where the work is, beside the button that was pressed. */
export function ProblemNote({ error, onRetry, children }: ProblemNoteProps) {
	const words = useStrings(kitStrings);
	if (error === null || error === undefined) return null;
	const { title, detail, help } = sayProblem(error);
	return (
		<div className="k-note k-tone-bad" role="alert">
			<TriangleAlert aria-hidden="true" size={18} />
			<div>
				<strong>{title}</strong>
				{detail ? <p>{detail}</p> : null}
				{help ? <p className="k-quiet">{help}</p> : null}
				{onRetry || children ? (
					<div className="k-row">
						{onRetry ? (
							<Button size="small" onPress={onRetry}>
								{words.tryAgain}
							</Button>
						) : null}
						{children}
					</div>
				) : null}
			</div>
		</div>
	);
}

/** Something to know that is no refusal. */
export function Note({
	tone = "accent",
	title,
	children,
}: {
	readonly tone?: "accent" | "good" | "warn";
	readonly title?: string;
	readonly children: ReactNode;
}) {
	return (
		<div className={`k-note k-tone-${tone}`}>
			<div>
				{title ? <strong>{title}</strong> : null}
				{children}
			</div>
		</div>
	);
}
