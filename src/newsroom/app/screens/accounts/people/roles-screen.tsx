/** Roles: ready-made ones and the paper's own, each a set of permissions with what they mean. */
import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Badge } from "../../../kit/badge.tsx";
import { Button } from "../../../kit/button.tsx";
import { List } from "../../../kit/list.tsx";
import { useShortcut } from "../../../shortcuts/use-shortcut.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApiNow } from "../../../use-api.ts";
import { PeoplePage } from "./people-page.tsx";
import { RoleDialog } from "./role-dialog.tsx";
import { type RoleView, useRoleName } from "./role-names.ts";

/** Null: a new one. */
type Open = { readonly role: RoleView | null };

export function RolesScreen(): ReactNode {
	const words = useStrings(peopleStrings);
	const nameOf = useRoleName();
	const { roles } = useApiNow("GET /roles");
	const [open, setOpen] = useState<Open | null>(null);
	useShortcut({ keys: "c", label: words.newRole, group: words.roles, run: () => setOpen({ role: null }) });
	return (
		<PeoplePage
			title={words.roles}
			lead={words.rolesLead}
			actions={
				<Button look="primary" icon={<Plus aria-hidden="true" size={16} />} onPress={() => setOpen({ role: null })}>
					{words.newRole}
				</Button>
			}
		>
			<List
				label={words.roles}
				items={roles}
				keyOf={({ key }) => key}
				textOf={nameOf}
				onOpen={(role) => setOpen({ role })}
				className="ac-roles"
			>
				{(role) => (
					<>
						<div className="ac-role">
							<strong dir="auto">{nameOf(role)}</strong>
							<span className="k-hint">
								{role.permissions.map((permission) => words.permissionNames[permission]).join(" · ")}
							</span>
						</div>
						{role.readyMade ? null : <Badge tone="accent">{words.ofPaper}</Badge>}
						{role.changed ? <Badge tone="warn">{words.changedHere}</Badge> : null}
						<span className="k-quiet ac-count">{words.howMany(role.people)}</span>
					</>
				)}
			</List>
			{open ? <RoleDialog role={open.role} taken={roles.map(({ key }) => key)} onClose={() => setOpen(null)} /> : null}
		</PeoplePage>
	);
}
