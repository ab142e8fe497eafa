/** One role: its name and what whoever has it may do. */

import { useState } from "react";
import { PERMISSIONS, type Permission } from "../../../../../core/permissions.ts";
import { Button } from "../../../kit/button.tsx";
import { Checkbox } from "../../../kit/checkbox.tsx";
import { ConfirmDialog, Dialog } from "../../../kit/dialog.tsx";
import { errorAt } from "../../../kit/misfit-in-words.ts";
import { Note, ProblemNote } from "../../../kit/problem-note.tsx";
import { TextField } from "../../../kit/text-field.tsx";
import { toast } from "../../../kit/toast.tsx";
import { kitStrings } from "../../../strings/kit/strings.ts";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useChange } from "../../../use-api.ts";
import { type RoleView, useRoleName } from "./role-names.ts";

interface RoleDialogProps {
	/** Null: a new one. */
	readonly role: RoleView | null;
	readonly taken: readonly string[];
	readonly onClose: () => void;
}

/** A short name from what people call the role; what is not Latin gives a number. */
function keyFrom(name: string, taken: readonly string[]): string {
	const latin = name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, "-")
		.replace(/^[^a-z]+|-+$/gu, "")
		.slice(0, 30);
	const base = latin || "role";
	for (let n = 1; ; n++) {
		const key = n === 1 ? base : `${base}-${n}`;
		if (!taken.includes(key)) return key;
	}
}

export function RoleDialog({ role, taken, onClose }: RoleDialogProps) {
	const words = useStrings(peopleStrings);
	const kit = useStrings(kitStrings);
	const nameOf = useRoleName();
	const [name, setName] = useState(role === null ? "" : nameOf(role));
	const [permissions, setPermissions] = useState<readonly Permission[]>(role?.permissions ?? ["story.read"]);
	const [isDeleting, setDeleting] = useState(false);
	const save = useChange("PUT /roles/:key", { also: ["me", "people"] });
	const remove = useChange("DELETE /roles/:key", { also: ["me", "people"] });
	const isFixed = role?.key === "administrator";
	const canDelete = role !== null && (role.changed || (!role.readyMade && role.people === 0));
	const wrong = errorAt(save.error, "name");
	// A ready-made role that nobody renamed keeps its name in every language.
	const nameToKeep = role?.readyMade && name === nameOf({ key: role.key, name: "" }) ? "" : name;
	const send = () =>
		save.mutate(
			{
				params: { key: role?.key ?? keyFrom(name, taken) },
				body: { name: nameToKeep, permissions: [...permissions] },
			},
			{
				onSuccess: () => {
					onClose();
					toast({ title: kit.saved, detail: name, tone: "good" });
				},
			},
		);
	return (
		<Dialog
			title={role === null ? words.newRole : nameOf(role)}
			isOpen
			onClose={onClose}
			isBusy={save.isPending || remove.isPending}
			actions={
				isFixed ? null : (
					<>
						{canDelete ? (
							<Button look="quiet" onPress={() => setDeleting(true)}>
								{role.readyMade ? words.resetRole : words.deleteRole}
							</Button>
						) : null}
						<Button look="primary" type="submit" form="role" isPending={save.isPending}>
							{kit.save}
						</Button>
					</>
				)
			}
		>
			<form
				id="role"
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					send();
				}}
			>
				{isFixed ? (
					<Note>
						<p>{words.administratorFixed}</p>
					</Note>
				) : (
					<TextField
						label={words.roleName}
						value={name}
						onChange={(text) => {
							setName(text);
							save.reset();
						}}
						error={wrong}
						maxLength={80}
						isRequired
						autoFocus={role === null}
					/>
				)}
				<fieldset className="ac-permissions">
					<legend className="k-label">{words.permissions}</legend>
					{PERMISSIONS.map((permission) => (
						<Checkbox
							key={permission}
							isSelected={permissions.includes(permission)}
							isDisabled={isFixed}
							onChange={(on) =>
								setPermissions(on ? [...permissions, permission] : permissions.filter((one) => one !== permission))
							}
						>
							<span>
								{words.permissionNames[permission]}
								<span className="k-hint">{words.permissionHints[permission]}</span>
							</span>
						</Checkbox>
					))}
				</fieldset>
				{wrong ? null : <ProblemNote error={save.error} />}
			</form>
			{role ? (
				<ConfirmDialog
					title={role.readyMade ? words.resetRole : words.deleteRole}
					isOpen={isDeleting}
					onClose={() => setDeleting(false)}
					confirm={role.readyMade ? words.resetRole : words.deleteRole}
					isDangerous
					isBusy={remove.isPending}
					onConfirm={() => remove.mutate({ params: { key: role.key } }, { onSuccess: onClose })}
				>
					<p>{role.readyMade ? words.resetRoleWhy : words.deleteRoleWhy}</p>
					<ProblemNote error={remove.error} />
				</ConfirmDialog>
			) : null}
		</Dialog>
	);
}
