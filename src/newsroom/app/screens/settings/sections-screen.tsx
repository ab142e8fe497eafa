/** The sections of an edition as a tree: put in order, put below one another, named, closed. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { MoreHorizontal, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, IconButton } from "../../kit/button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Menu } from "../../kit/menu.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { SearchField } from "../../kit/search-field.tsx";
import { Tree } from "../../kit/tree.tsx";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { CloseSectionDialog } from "./close-section-dialog.tsx";
import { EditionPicker } from "./edition-picker.tsx";
import { MoveSectionDialog } from "./move-section-dialog.tsx";
import { SectionDialog } from "./section-dialog.tsx";
import { dropIn, found, parentOf, positioned, treeOf } from "./section-tree.ts";
import { SettingsPage } from "./settings-page.tsx";
import type { Edition, Section } from "./types.ts";

/** More sections than one sees at once. */
const MANY = 15;

type Open =
	| { readonly what: "add"; readonly parent: string }
	| { readonly what: "change" | "close"; readonly section: Section }
	| { readonly what: "move"; readonly section: Section; readonly parent: string; readonly order: readonly string[] };

export function SectionsScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const navigate = useNavigate();
	const { edition: wanted } = useSearch({ from: "/settings/sections" });
	const { editions } = useApiNow("GET /editions");
	const edition = editions.find(({ key }) => key === wanted) ?? editions[0];
	const [open, setOpen] = useState<Open | null>(null);
	const add = () => setOpen({ what: "add", parent: "" });
	useShortcut(
		edition && open === null ? { keys: "n", label: words.sections.add, group: words.settings, run: add } : null,
	);
	if (edition === undefined) return <SettingsPage title={words.places.sections}>{null}</SettingsPage>;
	return (
		<SettingsPage
			title={words.places.sections}
			lead={words.sections.lead}
			actions={
				<Button look="primary" icon={<Plus aria-hidden="true" size={16} />} onPress={add}>
					{words.sections.add}
				</Button>
			}
		>
			<EditionPicker
				editions={editions}
				value={edition.key}
				onChange={(key) => void navigate({ to: "/settings/sections", search: { edition: key } })}
			/>
			<EditionSections key={edition.key} edition={edition} open={open} setOpen={setOpen} />
		</SettingsPage>
	);
}

function EditionSections({
	edition,
	open,
	setOpen,
}: {
	readonly edition: Edition;
	readonly open: Open | null;
	readonly setOpen: (open: Open | null) => void;
}): ReactNode {
	const words = useStrings(settingsStrings).sections;
	const { sections } = useApiNow("GET /sections", { query: { edition: edition.key } });
	const order = useChange("PUT /sections");
	const [text, setText] = useState("");
	const close = () => setOpen(null);
	const shown = found(sections, text);
	return (
		<div>
			<ProblemNote error={order.error} />
			{sections.length > MANY ? (
				<SearchField label={words.find} value={text} onChange={setText} className="s-picker" />
			) : null}
			{sections.length === 0 ? (
				<EmptyState title={words.none}>{words.noneText}</EmptyState>
			) : (
				<Tree
					label={words.tree}
					// A tree keeps what is open of the rows that it knew: other rows make another tree.
					key={shown
						.map(({ path }) => path)
						.sort()
						.join()}
					nodes={treeOf(shown)}
					textOf={({ name }) => name}
					onDrop={(drop) => {
						const dropped = dropIn(sections, drop);
						const section = sections.find(({ path }) => path === drop.moved);
						if (dropped === null || section === undefined) return;
						if (dropped.parent !== parentOf(section.path)) return setOpen({ what: "move", section, ...dropped });
						const body = positioned(sections, dropped.order);
						if (body.length > 0) order.mutate({ body });
					}}
				>
					{(section) => (
						<>
							<span className="s-row-name" lang={edition.locale} dir="auto">
								{section.name}
							</span>
							<code dir="ltr" className="k-quiet s-wide-only">
								{`${edition.base}/${section.path}`}
							</code>
							<SectionMenu section={section} onOpen={setOpen} />
						</>
					)}
				</Tree>
			)}
			{open?.what === "add" ? (
				<SectionDialog edition={edition} sections={sections} parent={open.parent} onClose={close} />
			) : null}
			{open?.what === "change" ? (
				<SectionDialog edition={edition} sections={sections} section={open.section} onClose={close} />
			) : null}
			{open?.what === "move" ? (
				<MoveSectionDialog edition={edition} sections={sections} {...open} onClose={close} />
			) : null}
			{open?.what === "close" ? (
				<CloseSectionDialog edition={edition} sections={sections} section={open.section} onClose={close} />
			) : null}
		</div>
	);
}

function SectionMenu({
	section,
	onOpen,
}: {
	readonly section: Section;
	readonly onOpen: (open: Open) => void;
}): ReactNode {
	const words = useStrings(settingsStrings).sections;
	const label = words.actions(section.name);
	return (
		<Menu
			trigger={
				<IconButton
					label={label}
					size="small"
					className="s-end"
					icon={<MoreHorizontal aria-hidden="true" size={16} />}
				/>
			}
			label={label}
			entries={[
				{ id: "change", name: words.change, onAction: () => onOpen({ what: "change", section }) },
				{ id: "add", name: words.addBelow, onAction: () => onOpen({ what: "add", parent: section.path }) },
				{
					id: "move",
					name: words.moveTo,
					onAction: () => onOpen({ what: "move", section, parent: parentOf(section.path), order: [] }),
				},
				{ id: "close", name: words.close, isDangerous: true, onAction: () => onOpen({ what: "close", section }) },
			]}
		/>
	);
}
