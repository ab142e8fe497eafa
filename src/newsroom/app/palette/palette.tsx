/** The palette: one field from which one gets to any screen, any story, and whatever can be done here. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CornerDownLeft, FileText, type LucideIcon, Zap } from "lucide-react";
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Collection } from "react-aria-components/Collection";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { foldText } from "../../../core/folding.ts";
import { StateBadge } from "../kit/badge.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Keys } from "../kit/keys.tsx";
import { NAVIGATION } from "../screens/areas.ts";
import { SETTINGS_PLACES } from "../screens/settings/places.ts";
import { useSession } from "../session.ts";
import type { Shortcut } from "../shortcuts/registry.ts";
import { frameStrings } from "../strings/frame/strings.ts";
import { paletteStrings } from "../strings/palette/strings.ts";
import { settingsStrings } from "../strings/settings/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { readOf } from "../use-api.ts";

interface Entry {
	readonly id: string;
	readonly name: string;
	readonly detail?: string;
	readonly keys?: string;
	readonly icon: LucideIcon;
	readonly end?: ReactNode;
	readonly run: () => void;
}

interface Group {
	readonly id: string;
	readonly title: string;
	readonly entries: readonly Entry[];
}

/** Stories shown at most. */
const MOST = 8;

interface PaletteProps {
	/** Shortcuts that were in force when it was opened. */
	readonly actions: readonly Shortcut[];
	readonly onClose: () => void;
}

export function Palette({ actions, onClose }: PaletteProps): ReactNode {
	const words = useStrings(paletteStrings);
	const [text, setText] = useState("");
	const places = usePlaces();
	const stories = useStories(useDeferredValue(text.trim()));
	const doing = actions.map(
		({ keys, label, group, run }): Entry => ({
			id: `do ${keys} ${label}`,
			name: label,
			detail: group,
			keys,
			icon: Zap,
			run: () => run(new KeyboardEvent("keydown")),
		}),
	);
	const groups: Group[] = [
		{ id: "stories", title: words.stories, entries: stories },
		{ id: "places", title: words.places, entries: named(places, text) },
		{ id: "actions", title: words.actions, entries: named(doing, text) },
	].filter(({ entries }) => entries.length > 0);
	const choose = (id: string) => {
		const entry = groups.flatMap(({ entries }) => entries).find((one) => one.id === id);
		if (entry === undefined) return;
		onClose();
		// Once the dialog has given the focus back to the screen: what is done may move it.
		setTimeout(entry.run);
	};
	return (
		<Dialog title={words.title} isOpen onClose={onClose} className="p-palette">
			<Autocomplete inputValue={text} onInputChange={setText}>
				<SearchField aria-label={words.field} autoFocus className="p-field">
					<Input className="k-input" placeholder={words.field} />
				</SearchField>
				<ListBox
					aria-label={words.found}
					className="p-list"
					items={groups}
					onAction={(key) => choose(String(key))}
					renderEmptyState={() => <p className="k-nothing">{words.nothing}</p>}
				>
					{(group) => (
						<ListBoxSection id={group.id} className="p-group">
							<Header>{group.title}</Header>
							<Collection items={group.entries}>{(entry) => <Line entry={entry} />}</Collection>
						</ListBoxSection>
					)}
				</ListBox>
			</Autocomplete>
		</Dialog>
	);
}

function Line({ entry }: { readonly entry: Entry }): ReactNode {
	const { id, name, detail, keys, icon: Icon, end } = entry;
	return (
		<ListBoxItem id={id} textValue={name} className="p-entry">
			<Icon aria-hidden="true" size={16} strokeWidth={1.75} />
			<span className="p-name" dir="auto">
				{name}
			</span>
			{detail ? <span className="k-quiet p-detail">{detail}</span> : null}
			<span className="p-end">
				{end}
				{keys ? <Keys keys={keys} /> : <CornerDownLeft aria-hidden="true" size={14} className="p-enter" />}
			</span>
		</ListBoxItem>
	);
}

/** Every word that is looked for begins a word of the name or of what stands beside it. */
function named(entries: readonly Entry[], text: string): readonly Entry[] {
	const words = (one: string) => foldText(one, { locale: "und" }).match(/[\p{L}\p{N}]+/gu) ?? [];
	const wanted = words(text);
	if (wanted.length === 0) return entries;
	return entries.filter(({ name, detail = "" }) => {
		const has = words(`${name} ${detail}`);
		return wanted.every((want) => has.some((word) => word.startsWith(want)));
	});
}

function usePlaces(): readonly Entry[] {
	const frame = useStrings(frameStrings);
	const settings = useStrings(settingsStrings);
	const { session } = useSession();
	const navigate = useNavigate();
	return useMemo(() => {
		const may = ({ permission }: { readonly permission?: Parameters<NonNullable<typeof session>["can"]>[0] }) =>
			permission === undefined || (session?.can(permission) ?? false);
		return [
			...NAVIGATION.filter(may).map(
				({ to, label, icon, keys }): Entry => ({
					id: `to ${to}`,
					name: frame.places[label],
					icon,
					...(keys ? { keys } : {}),
					run: () => void navigate({ to }),
				}),
			),
			...SETTINGS_PLACES.filter(may).map(
				({ to, label, icon }): Entry => ({
					id: `to ${to}`,
					name: settings.places[label],
					detail: settings.settings,
					icon,
					run: () => void navigate({ to }),
				}),
			),
		].filter((one, at, all) => all.findIndex(({ id }) => id === one.id) === at);
	}, [frame, settings, session, navigate]);
}

/** Stories by number, or by the beginnings of words of their headlines and bylines. */
function useStories(text: string): readonly Entry[] {
	const navigate = useNavigate();
	const number = /^#?(\d{1,15})$/u.exec(text)?.[1];
	const { data: one } = useQuery({
		...readOf("GET /stories/:id", { params: { id: Number(number ?? 0) } }),
		enabled: number !== undefined,
		retry: false,
	});
	const { data } = useQuery({
		...readOf("GET /desk", { query: { q: text, limit: MOST } }),
		enabled: text.length > 1,
		placeholderData: keepPreviousData,
	});
	const entry = (id: number, headline: string, section: string, end: ReactNode): Entry => ({
		id: `story ${id}`,
		name: headline || `#${id}`,
		detail: section,
		icon: FileText,
		end,
		run: () => void navigate({ to: "/stories/$id", params: { id: String(id) } }),
	});
	const found = text.length > 1 ? (data?.stories ?? []) : [];
	return [
		...(number !== undefined && one?.id === Number(number)
			? [entry(one.id, one.headline, one.section, <StateBadge state={one.state} />)]
			: []),
		...found
			.filter(({ id }) => String(id) !== number)
			.map(({ id, headline, section, state }) => entry(id, headline, section, <StateBadge state={state} />)),
	];
}
