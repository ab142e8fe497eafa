/** Everybody who works here: who they are, what they may do where, and whether they can come in. */
import { useNavigate } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge, type Tone } from "../../../kit/badge.tsx";
import { Button } from "../../../kit/button.tsx";
import { SearchField } from "../../../kit/search-field.tsx";
import { Table, type TableColumn } from "../../../kit/table.tsx";
import { usePaperTime } from "../../../paper-time.ts";
import { useShortcut } from "../../../shortcuts/use-shortcut.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useLanguage, useStrings } from "../../../strings/use-strings.ts";
import { useApiNow } from "../../../use-api.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { PeoplePage } from "./people-page.tsx";
import { type PersonView, useGrantWords } from "./role-names.ts";

export const STATE_TONES: Readonly<Record<PersonView["state"], Tone>> = {
	active: "good",
	invited: "accent",
	noWayIn: "warn",
	shutOut: "neutral",
};

export function PeopleScreen(): ReactNode {
	const words = useStrings(peopleStrings);
	const language = useLanguage();
	const time = usePaperTime();
	const navigate = useNavigate();
	const { people } = useApiNow("GET /people");
	const say = useGrantWords();
	const [sought, setSought] = useState("");
	const [isInviting, setInviting] = useState(false);
	useShortcut({ keys: "c", label: words.invite, group: words.people, run: () => setInviting(true) });
	const plain = (text: string) => text.toLocaleLowerCase(language);
	const shown = people.filter(({ name, email }) => plain(`${name} ${email}`).includes(plain(sought.trim())));
	const columns: TableColumn<PersonView>[] = [
		{
			id: "name",
			name: words.name,
			isRowHeader: true,
			cell: ({ name, email }) => (
				<>
					<strong dir="auto">{name}</strong>
					<span className="k-hint">
						<bdi>{email}</bdi>
					</span>
				</>
			),
		},
		{
			id: "roles",
			name: words.rolesColumn,
			cell: ({ grants }) =>
				grants.length === 0 ? (
					<span className="k-quiet">{words.noRoles}</span>
				) : (
					grants.map((grant) => {
						const { role, place } = say(grant);
						return (
							<span key={JSON.stringify(grant)} className="ac-grant">
								{role} {place ? <span className="k-quiet">{place}</span> : null}
							</span>
						);
					})
				),
		},
		{
			id: "state",
			name: words.state,
			cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{words.states[state]}</Badge>,
		},
		{
			id: "seen",
			name: words.seen,
			isSecondary: true,
			cell: ({ seenAt }) => (seenAt === null ? words.never : time.minute(seenAt)),
		},
	];
	return (
		<PeoplePage
			title={words.people}
			lead={words.peopleLead}
			actions={
				<Button look="primary" icon={<UserPlus aria-hidden="true" size={16} />} onPress={() => setInviting(true)}>
					{words.invite}
				</Button>
			}
		>
			<div className="ac-tools">
				<SearchField label={words.search} value={sought} onChange={setSought} />
				<span className="k-quiet" role="status">
					{words.howMany(shown.length)}
				</span>
			</div>
			<Table
				label={words.people}
				columns={columns}
				rows={shown}
				keyOf={({ id }) => String(id)}
				textOf={({ name }) => name}
				onOpen={({ id }) => void navigate({ to: "/people/$id", params: { id: String(id) } })}
				empty={<p className="k-nothing">{words.noPeople}</p>}
			/>
			{isInviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
		</PeoplePage>
	);
}
