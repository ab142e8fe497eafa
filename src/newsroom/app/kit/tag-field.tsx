/** Several of many: what is chosen stands as tags, further ones are found by writing. */
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { Tag, TagGroup, TagList } from "react-aria-components/TagGroup";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { announce } from "./announce.ts";
import { classes } from "./classes.ts";
import { ComboBox } from "./combo-box.tsx";
import type { Choice } from "./select.tsx";

export interface TagFieldProps {
	readonly label: string;
	readonly hint?: string;
	readonly error?: string | undefined;
	/** What is chosen, in order. */
	readonly tags: readonly Choice[];
	readonly onChange: (tags: readonly Choice[]) => void;
	/** What may be chosen for what is written; those chosen already are left out here. */
	readonly choices: readonly Choice[];
	readonly onWrite?: (text: string) => void;
	/** What there is for what is written is not known yet. */
	readonly isFinding?: boolean;
	/** Makes a tag of what nothing is called; absent: only what there is can be chosen. */
	readonly create?: (text: string) => Choice | null;
	readonly lang?: string;
	readonly dir?: "ltr" | "rtl" | "auto";
	readonly className?: string;
}

const NEW = "new:";

export function TagField({
	label,
	hint,
	error,
	tags,
	onChange,
	choices,
	onWrite,
	isFinding = false,
	create,
	lang,
	dir,
	className,
}: TagFieldProps) {
	const words = useStrings(kitStrings);
	const [written, setWritten] = useState("");
	const write = (text: string) => {
		setWritten(text);
		onWrite?.(text);
	};
	const text = written.trim();
	const free = choices.filter(
		({ id, name }) => !tags.some((tag) => tag.id === id) && (onWrite !== undefined || contains(name, text)),
	);
	const isNew = create !== undefined && text !== "" && ![...choices, ...tags].some(({ name }) => same(name, text));
	const shown = isNew ? [...free, { id: NEW + text, name: words.add(text) }] : free;
	const add = (id: string | null) => {
		const tag = id?.startsWith(NEW) ? create?.(id.slice(NEW.length)) : choices.find((choice) => choice.id === id);
		if (!tag) return;
		onChange([...tags, tag]);
		write("");
	};
	return (
		<div className={classes("k-field", "k-tag-field", className)}>
			<ComboBox
				label={label}
				hint={hint}
				error={error}
				choices={shown}
				value={null}
				onChange={add}
				written={written}
				onWrite={write}
				isFinding={isFinding}
				{...(lang ? { lang } : {})}
				{...(dir ? { dir } : {})}
			/>
			{tags.length > 0 ? (
				<TagGroup
					onRemove={(keys) => {
						const gone = tags.filter(({ id }) => keys.has(id));
						onChange(tags.filter(({ id }) => !keys.has(id)));
						announce(gone.map(({ name }) => words.removed(name)).join(" "));
					}}
				>
					<Label className="k-hidden">{label}</Label>
					<TagList className="k-tags">
						{tags.map(({ id, name, icon, lang: own }) => (
							<Tag key={id} id={id} textValue={name} className="k-tag">
								{icon}
								<span lang={own ?? lang} dir="auto">
									{name}
								</span>
								<Button slot="remove" className="k-tag-remove">
									<X aria-hidden="true" size={12} />
								</Button>
							</Tag>
						))}
					</TagList>
				</TagGroup>
			) : null}
		</div>
	);
}

const contains = (name: string, text: string) => name.toLocaleLowerCase().includes(text.toLocaleLowerCase());
const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;
