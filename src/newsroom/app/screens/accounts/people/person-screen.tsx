/** One person: name, address, roles at their places, the way in, and shutting out. */

import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Badge } from "../../../kit/badge.tsx";
import { Breadcrumbs } from "../../../kit/breadcrumbs.tsx";
import { Button } from "../../../kit/button.tsx";
import { Link } from "../../../kit/link.tsx";
import { errorAt } from "../../../kit/misfit-in-words.ts";
import { Screen } from "../../../kit/panel.tsx";
import { ProblemNote } from "../../../kit/problem-note.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { toast } from "../../../kit/toast.tsx";
import { useSession } from "../../../session.ts";
import { useShortcut } from "../../../shortcuts/use-shortcut.ts";
import { kitStrings } from "../../../strings/kit/strings.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../../use-api.ts";
import { GrantsField } from "./grants-field.tsx";
import { STATE_TONES } from "./people-screen.tsx";
import type { PersonView } from "./role-names.ts";
import { WayInPanel } from "./way-in-panel.tsx";

type Changes = Partial<Pick<PersonView, "name" | "email" | "grants">>;

export function PersonScreen(): ReactNode {
	const { id } = useParams({ from: "/people/$id" });
	const words = useStrings(peopleStrings);
	const { session } = useSession();
	const person = useApiNow("GET /people/:id", { params: { id } });
	return (
		<Screen
			title={person.name}
			lead={
				<span className="k-row">
					<Badge tone={STATE_TONES[person.state]}>{words.states[person.state]}</Badge>
					<bdi>{person.email}</bdi>
				</span>
			}
			width="text"
		>
			<Breadcrumbs
				label={words.areas}
				crumbs={[
					{ id: "people", content: <Link to="/people">{words.people}</Link> },
					{ id: "person", content: person.name },
				]}
			/>
			<PersonForm key={person.id} person={person} />
			<WayInPanel person={person} />
			{session?.can("audit.read") ? (
				<p>
					<Link to="/audit" search={{ person: person.id }}>
						{words.trail}
					</Link>
				</p>
			) : null}
		</Screen>
	);
}

function PersonForm({ person }: { readonly person: PersonView }) {
	const words = useStrings(peopleStrings);
	const kit = useStrings(kitStrings);
	const [changes, setChanges] = useState<Changes>({});
	const save = useChange("PUT /people/:id", { also: ["colleagues", "me"] });
	const { name, email, grants } = { ...person, ...changes };
	const isChanged = Object.keys(changes).length > 0;
	const edit = (more: Changes) => {
		setChanges({ ...changes, ...more });
		save.reset();
	};
	const wrong = (at: string) => errorAt(save.error, at);
	const isFieldWrong = wrong("name") !== undefined || wrong("email") !== undefined;
	const send = () =>
		save.mutate(
			{
				params: { id: person.id },
				body: { name, email, grants: [...grants], disabled: person.state === "shutOut" },
			},
			{
				onSuccess: () => {
					setChanges({});
					toast({ title: words.saved(name), tone: "good" });
				},
			},
		);
	useShortcut(isChanged ? { keys: "mod+s", label: kit.save, group: words.people, run: send } : null);
	return (
		<form
			className="k-stack"
			onSubmit={(event) => {
				event.preventDefault();
				send();
			}}
		>
			<div className="s-fields">
				<TextField
					label={words.name}
					value={name}
					onChange={(text) => edit({ name: text })}
					error={wrong("name")}
					isRequired
				/>
				<TextField
					label={words.email}
					type="email"
					dir="ltr"
					value={email}
					onChange={(text) => edit({ email: text })}
					error={wrong("email")}
					isRequired
				/>
			</div>
			<GrantsField grants={grants} onChange={(next) => edit({ grants: [...next] })} />
			{isFieldWrong ? null : <ProblemNote error={save.error} />}
			<div className="k-row">
				<Button type="submit" look="primary" isPending={save.isPending} isDisabled={!isChanged}>
					{kit.save}
				</Button>
				{isChanged ? <span className="k-quiet">{words.unsaved}</span> : null}
			</div>
		</form>
	);
}
