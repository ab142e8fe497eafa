/** Assignments beside a story: who is to do what, until when, how long; given, taken on, done. */

import { Clock, TriangleAlert } from "lucide-react";
import { type FormEvent, useState } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import type { AnswerOf } from "../../api-client.ts";
import { Badge, type Tone } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { NumberField } from "../../kit/number-field.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { TimeField } from "../../kit/time-field.tsx";
import { useSession } from "../../session.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { notesStrings } from "../../strings/notes/strings.ts";
import { number, useLanguage, useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { moment } from "../fronts/moments.ts";
import { useZone } from "./notes-panel.tsx";

type Assignment = AnswerOf<"GET /stories/:id/assignments">["assignments"][number];

interface AssignmentPanelProps {
	readonly story: number;
	/** Of the story's edition: due times are in its zone. */
	readonly edition?: string;
	/** Whether the person may write in the story, and so give work. */
	readonly mayWrite?: boolean;
}

export function AssignmentPanel({ story, edition, mayWrite }: AssignmentPanelProps) {
	const words = useStrings(notesStrings);
	const { session } = useSession();
	const zone = useZone(edition);
	const { data, error, refetch } = useApi("GET /stories/:id/assignments", { params: { id: story } });
	const mayAssign = mayWrite ?? session?.can("story.write") === true;
	return (
		<div className="n-panel k-stack">
			<ProblemNote error={error} onRetry={() => void refetch()} />
			{data && data.assignments.length === 0 ? <EmptyState title={words.noAssignments} /> : null}
			<ul className="n-threads" aria-label={words.assignments}>
				{data?.assignments.map((one) => (
					<Item
						key={one.id}
						assignment={one}
						zone={zone}
						mayChange={mayAssign || one.person === session?.me.person?.id}
					/>
				))}
			</ul>
			{mayAssign ? <AssignForm story={story} zone={zone} /> : null}
		</div>
	);
}

const TONES: Readonly<Record<Assignment["state"], Tone>> = {
	open: "warn",
	accepted: "accent",
	done: "good",
	cancelled: "neutral",
};

interface ItemProps {
	readonly assignment: Assignment;
	readonly zone: string;
	readonly mayChange: boolean;
}

function Item({ assignment: one, zone, mayChange }: ItemProps) {
	const words = useStrings(notesStrings);
	const language = useLanguage();
	const change = useChange("PUT /assignments/:id", { also: ["stories", "desk"] });
	const now = Date.now();
	const isPending = one.state === "open" || one.state === "accepted";
	const isOverdue = isPending && one.dueAt !== null && one.dueAt < now;
	const to = (state: Assignment["state"], name: string) => (
		<Button
			size="small"
			look="quiet"
			isDisabled={change.isPending}
			onPress={() => change.mutate({ params: { id: one.id }, body: { state } })}
		>
			{name}
		</Button>
	);
	return (
		<li className="n-thread">
			<p className="n-by">
				<strong>{one.name}</strong>
				<Badge tone={TONES[one.state]}>{words.states[one.state]}</Badge>
				<span>{words.from(nameOf(one.by))}</span>
			</p>
			{one.task === "" ? null : (
				<p className="n-text" dir="auto">
					{one.task}
				</p>
			)}
			<p className="n-by">
				{one.dueAt === null ? null : (
					<span className={isOverdue ? "n-overdue" : undefined}>
						{isOverdue ? <TriangleAlert size={12} aria-hidden="true" /> : <Clock size={12} aria-hidden="true" />}{" "}
						{isOverdue
							? words.overdue(moment(one.dueAt, zone, language, now))
							: words.dueAt(moment(one.dueAt, zone, language, now))}
					</span>
				)}
				{one.words === null ? null : <span>{words.wordsWanted(number(language, one.words))}</span>}
			</p>
			<ProblemNote error={change.error} />
			{mayChange ? (
				<div className="k-row">
					{one.state === "open" ? to("accepted", words.accept) : null}
					{isPending ? to("done", words.finish) : to("open", words.openAgain)}
					{isPending ? to("cancelled", words.cancelIt) : null}
				</div>
			) : null}
		</li>
	);
}

function AssignForm({ story, zone }: { readonly story: number; readonly zone: string }) {
	const words = useStrings(notesStrings);
	const { choose } = useStrings(kitStrings);
	const people = (useApi("GET /colleagues").data?.people ?? []).filter(({ left }) => !left);
	const assign = useChange("POST /stories/:id/assignments", { also: ["desk"] });
	const [person, setPerson] = useState<string | null>(null);
	const [task, setTask] = useState("");
	const [dueAt, setDueAt] = useState<number | null>(null);
	const [length, setLength] = useState(Number.NaN);

	function submit(event: FormEvent): void {
		event.preventDefault();
		if (person === null || assign.isPending) return;
		assign.mutate(
			{
				params: { id: story },
				body: { person: Number(person), task, dueAt, words: Number.isNaN(length) ? null : length },
			},
			{
				onSuccess() {
					setPerson(null);
					setTask("");
					setDueAt(null);
					setLength(Number.NaN);
				},
			},
		);
	}

	return (
		<form className="n-assign k-stack" onSubmit={submit} aria-label={words.assign}>
			<Select
				label={words.assignTo}
				choices={people.map(({ id, name }) => ({ id: String(id), name }))}
				value={person}
				placeholder={choose}
				onChange={setPerson}
			/>
			<TextField label={words.task} value={task} onChange={setTask} maxLength={500} />
			<div className="n-two">
				<TimeField label={words.due} value={dueAt} onChange={setDueAt} zone={zone} />
				<NumberField label={words.words} value={length} onChange={setLength} minValue={1} maxValue={100_000} />
			</div>
			<ProblemNote error={assign.error} />
			<div>
				<Button type="submit" isPending={assign.isPending} isDisabled={person === null}>
					{words.assign}
				</Button>
			</div>
		</form>
	);
}
