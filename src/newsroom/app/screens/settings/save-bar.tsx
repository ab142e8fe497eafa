/** The end of every form of the settings: what was refused and why, both versions of a conflict, the button, and a word before one leaves. */
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { ApiProblem } from "../../api-problem.ts";
import { Button } from "../../kit/button.tsx";
import { LeaveGuard } from "../../kit/leave-guard.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { Conflict } from "./use-document.ts";

interface SaveBarProps {
	readonly isChanged: boolean;
	readonly isPending: boolean;
	readonly error: Error | null;
	readonly conflict?: Conflict | null;
	readonly onSave: () => void;
	/** The verb, when it is another than to save. */
	readonly verb?: string;
	readonly children?: ReactNode;
}

export function SaveBar({
	isChanged,
	isPending,
	error,
	conflict = null,
	onSave,
	verb,
	children,
}: SaveBarProps): ReactNode {
	const words = useStrings(settingsStrings);
	const kit = useStrings(kitStrings);
	const isReady = isChanged && !isPending;
	useShortcut(isReady ? { keys: "mod+s", label: verb ?? kit.save, group: words.settings, run: onSave } : null);
	const isConflict = error instanceof ApiProblem && error.code === "revisionConflict";
	return (
		<div className="s-save">
			{conflict ? <ConflictNote conflict={conflict} /> : <ProblemNote error={isConflict ? null : error} />}
			<div className="k-row">
				<Button look="primary" onPress={onSave} isPending={isPending} isDisabled={!isReady || conflict !== null}>
					{verb ?? kit.save}
				</Button>
				{children}
			</div>
			<LeaveGuard isOn={isChanged && !isPending} />
		</div>
	);
}

function ConflictNote({ conflict }: { readonly conflict: Conflict }): ReactNode {
	const words = useStrings(settingsStrings).conflict;
	const text = (value: unknown) =>
		value === undefined || value === "" ? words.empty : typeof value === "string" ? value : JSON.stringify(value);
	return (
		<div className="k-note k-tone-warn" role="alert">
			<TriangleAlert aria-hidden="true" size={18} />
			<div>
				<strong>{words.title}</strong>
				<p>{conflict.fields.length === 0 ? words.none : words.text}</p>
				{conflict.fields.length > 0 ? (
					<table className="s-versions">
						<thead>
							<tr>
								<th scope="col">{words.field}</th>
								<th scope="col">{words.theirs}</th>
								<th scope="col">{words.yours}</th>
							</tr>
						</thead>
						<tbody>
							{conflict.fields.map(({ path, theirs, yours }) => (
								<tr key={path}>
									<th scope="row">
										<code dir="ltr">{path}</code>
									</th>
									<td dir="auto">{text(theirs)}</td>
									<td dir="auto">{text(yours)}</td>
								</tr>
							))}
						</tbody>
					</table>
				) : null}
				<div className="k-row">
					<Button size="small" onPress={conflict.keepMine}>
						{words.keepMine}
					</Button>
					<Button size="small" onPress={conflict.takeTheirs}>
						{words.takeTheirs}
					</Button>
				</div>
			</div>
		</div>
	);
}
