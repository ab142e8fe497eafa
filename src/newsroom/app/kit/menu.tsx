/** A menu of actions behind a button. */

import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { Text } from "react-aria-components/Text";
import { Keys } from "./keys.tsx";

export interface MenuEntry {
	readonly id: string;
	readonly name: string;
	readonly detail?: string;
	readonly icon?: ReactNode;
	readonly keys?: string;
	readonly isDangerous?: boolean;
	readonly isDisabled?: boolean;
	/** Leads to an address instead of doing something. */
	readonly href?: string;
	readonly onAction?: () => void;
}

export interface MenuGroup {
	readonly title: string;
	/** With `chosen`: one of the entries is in force and carries a mark. */
	readonly chosen?: string;
	readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
	/** A kit button. */
	readonly trigger: ReactElement;
	readonly label: string;
	readonly entries?: readonly MenuEntry[];
	readonly groups?: readonly MenuGroup[];
	readonly placement?: PopoverProps["placement"];
}

export function Menu({ trigger, label, entries = [], groups = [], placement = "bottom end" }: MenuProps) {
	return (
		<MenuTrigger>
			{trigger}
			<Popover className="k-popover" placement={placement} offset={4}>
				<AriaMenu className="k-menu" aria-label={label}>
					{entries.map((entry) => (
						<Entry key={entry.id} entry={entry} />
					))}
					{entries.length > 0 && groups.length > 0 ? <Separator className="k-separator" /> : null}
					{groups.map((group) => (
						<MenuSection
							key={group.title}
							className="k-menu-group"
							{...(group.chosen === undefined
								? {}
								: { selectionMode: "single" as const, selectedKeys: [group.chosen], disallowEmptySelection: true })}
						>
							<Header className="k-menu-title">{group.title}</Header>
							{group.entries.map((entry) => (
								<Entry key={entry.id} entry={entry} />
							))}
						</MenuSection>
					))}
				</AriaMenu>
			</Popover>
		</MenuTrigger>
	);
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
	return (
		<MenuItem
			id={entry.id}
			textValue={entry.name}
			isDisabled={entry.isDisabled ?? false}
			className={entry.isDangerous ? "k-menu-item k-dangerous" : "k-menu-item"}
			{...(entry.href ? { href: entry.href } : {})}
			{...(entry.onAction ? { onAction: entry.onAction } : {})}
		>
			{({ isSelected, selectionMode }) => (
				<>
					{selectionMode === "none" ? (
						entry.icon
					) : (
						<Check className="k-check" aria-hidden="true" size={16} data-on={isSelected} />
					)}
					<Text slot="label">{entry.name}</Text>
					{entry.detail ? <Text slot="description">{entry.detail}</Text> : null}
					{entry.keys ? <Keys keys={entry.keys} /> : null}
				</>
			)}
		</MenuItem>
	);
}
