/** Several views of one thing in one place. */
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { classes } from "./classes.ts";

export interface TabView<K extends string = string> {
	readonly id: K;
	readonly title: ReactNode;
	/** Stands behind the title: how many there are. */
	readonly count?: number;
	readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
	readonly label: string;
	readonly views: readonly TabView<K>[];
	readonly selected?: K;
	readonly onSelect?: (id: K) => void;
	readonly className?: string;
}

export function Tabs<K extends string>({ label, views, selected, onSelect, className }: TabsProps<K>) {
	return (
		<AriaTabs
			className={classes("k-tabs", className)}
			{...(selected === undefined ? {} : { selectedKey: selected })}
			{...(onSelect ? { onSelectionChange: (key) => onSelect(key as K) } : {})}
		>
			<TabList aria-label={label} className="k-tab-list">
				{views.map(({ id, title, count }) => (
					<Tab key={id} id={id} className="k-tab">
						{title}
						{count ? <span className="k-count">{count}</span> : null}
					</Tab>
				))}
			</TabList>
			{views.map(({ id, content }) => (
				<TabPanel key={id} id={id} className="k-tab-panel">
					{content}
				</TabPanel>
			))}
		</AriaTabs>
	);
}
