/** Roles of a person with the place where each holds: everywhere, an edition, a section and what lies below it. */
import { Plus, X } from "lucide-react";
import { Button, IconButton } from "../../../kit/button.tsx";
import { ComboBox } from "../../../kit/combo-box.tsx";
import { Select } from "../../../kit/select.tsx";
import { peopleStrings } from "../../../strings/people/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { useApiNow } from "../../../use-api.ts";
import { type Grant, useRoleName } from "./role-names.ts";

interface GrantsFieldProps {
	readonly grants: readonly Grant[];
	readonly onChange: (grants: readonly Grant[]) => void;
}

/** Edition and section in one key; an edition's key has no slash. */
const placeKey = ({ edition, section }: Pick<Grant, "edition" | "section">) => `${edition}/${section}`;

function placeOf(key: string): Pick<Grant, "edition" | "section"> {
	const at = key.indexOf("/");
	return { edition: key.slice(0, at), section: key.slice(at + 1) };
}

export function GrantsField({ grants, onChange }: GrantsFieldProps) {
	const words = useStrings(peopleStrings);
	const nameOf = useRoleName();
	const { roles } = useApiNow("GET /roles");
	const { editions } = useApiNow("GET /editions");
	const { sections } = useApiNow("GET /sections");
	const roleChoices = roles.map((role) => ({ id: role.key, name: nameOf(role) }));
	const places = [
		{ id: "/", name: words.everywhere },
		...editions.flatMap(({ key, name, locale }) => [
			{ id: `${key}/`, name, detail: words.wholeEdition, lang: locale },
			...sections
				.filter(({ edition }) => edition === key)
				.map((section) => ({
					id: `${key}/${section.path}`,
					name: `${name}: ${section.name}`,
					detail: section.path,
					lang: locale,
				})),
		]),
	];
	const put = (at: number, grant: Grant) => onChange(grants.map((one, index) => (index === at ? grant : one)));
	return (
		<fieldset className="ac-grants">
			<legend className="k-label">{words.rolesColumn}</legend>
			{grants.length === 0 ? <p className="k-quiet">{words.noRoles}</p> : null}
			{grants.map((grant, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: two rows may be equal while they are chosen
				<div key={at} className="ac-grant-row">
					<Select
						label={words.role}
						isLabelHidden
						choices={
							roleChoices.some(({ id }) => id === grant.role)
								? roleChoices
								: [...roleChoices, { id: grant.role, name: grant.role }]
						}
						value={grant.role}
						onChange={(role) => put(at, { ...grant, role })}
					/>
					<ComboBox
						label={words.where}
						isLabelHidden
						choices={
							places.some(({ id }) => id === placeKey(grant))
								? places
								: [...places, { id: placeKey(grant), name: placeKey(grant) }]
						}
						value={placeKey(grant)}
						onChange={(key) => key !== null && put(at, { ...grant, ...placeOf(key) })}
					/>
					<IconButton
						label={words.removeRole}
						icon={<X aria-hidden="true" size={16} />}
						onPress={() => onChange(grants.filter((_, index) => index !== at))}
					/>
				</div>
			))}
			<Button
				size="small"
				className="ac-add"
				icon={<Plus aria-hidden="true" size={14} />}
				onPress={() => onChange([...grants, { role: "reporter", edition: "", section: "" }])}
			>
				{words.addRole}
			</Button>
		</fieldset>
	);
}
