/** Rows with columns: arrow keys walk through, Enter opens a row, headings sort. */
import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import {
	Table as AriaTable,
	Cell,
	Column,
	Row,
	type SortDescriptor,
	TableBody,
	TableHeader,
} from "react-aria-components/Table";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { Checkbox } from "./checkbox.tsx";
import { classes } from "./classes.ts";

export type { SortDescriptor };

export interface TableColumn<T> {
	readonly id: string;
	readonly name: string;
	readonly cell: (row: T) => ReactNode;
	/** The column that names the row, for those who listen; exactly one. */
	readonly isRowHeader?: boolean;
	readonly canSort?: boolean;
	readonly isNameHidden?: boolean;
	/** Numbers stand at the end. */
	readonly align?: "start" | "end";
	/** Left out where there is little room. */
	readonly isSecondary?: boolean;
}

export interface TableProps<T> {
	readonly label: string;
	readonly columns: readonly TableColumn<T>[];
	readonly rows: readonly T[];
	readonly keyOf: (row: T) => string;
	/** The row in words, for those who find it by writing its beginning. */
	readonly textOf?: (row: T) => string;
	readonly onOpen?: (row: T) => void;
	readonly sort?: SortDescriptor;
	readonly onSort?: (sort: SortDescriptor) => void;
	/** Keys of the chosen rows; with it, rows have check boxes. */
	readonly selected?: ReadonlySet<string>;
	readonly onSelect?: (keys: ReadonlySet<string>) => void;
	/** Shown when there are no rows. */
	readonly empty?: ReactNode;
	readonly className?: string;
}

export function Table<T>({
	label,
	columns,
	rows,
	keyOf,
	textOf,
	onOpen,
	sort,
	onSort,
	selected,
	onSelect,
	empty,
	className,
}: TableProps<T>) {
	const words = useStrings(kitStrings);
	const canSelect = selected !== undefined;
	return (
		<div className="k-table-scroll">
			<AriaTable
				aria-label={label}
				className={classes("k-table", className)}
				selectionMode={canSelect ? "multiple" : "none"}
				{...(canSelect ? { selectedKeys: selected } : {})}
				{...(onSelect
					? {
							onSelectionChange: (keys) =>
								onSelect(keys === "all" ? new Set(rows.map(keyOf)) : new Set([...keys].map(String))),
						}
					: {})}
				{...(sort ? { sortDescriptor: sort } : {})}
				{...(onSort ? { onSortChange: onSort } : {})}
				{...(onOpen
					? {
							onRowAction: (key) => {
								const row = rows.find((one) => keyOf(one) === key);
								if (row !== undefined) onOpen(row);
							},
						}
					: {})}
			>
				<TableHeader>
					{canSelect ? (
						<Column className="k-column k-column-check">
							<Checkbox slot="selection" />
						</Column>
					) : null}
					{columns.map(({ id, name, isRowHeader, canSort, isNameHidden, align, isSecondary }) => (
						<Column
							key={id}
							id={id}
							isRowHeader={isRowHeader ?? false}
							allowsSorting={canSort ?? false}
							className={classes("k-column", align === "end" && "k-end", isSecondary && "k-secondary")}
						>
							{({ sortDirection }) => (
								<>
									<span className={isNameHidden ? "k-hidden" : undefined}>{name}</span>
									{sortDirection === "ascending" ? <ChevronUp aria-hidden="true" size={14} /> : null}
									{sortDirection === "descending" ? <ChevronDown aria-hidden="true" size={14} /> : null}
								</>
							)}
						</Column>
					))}
				</TableHeader>
				<TableBody renderEmptyState={() => empty ?? <p className="k-nothing">{words.nothingFound}</p>}>
					{rows.map((row) => (
						<Row
							key={keyOf(row)}
							id={keyOf(row)}
							className="k-row-line"
							{...(textOf ? { textValue: textOf(row) } : {})}
						>
							{canSelect ? (
								<Cell className="k-cell">
									<Checkbox slot="selection" />
								</Cell>
							) : null}
							{columns.map(({ id, cell, align, isSecondary }) => (
								<Cell key={id} className={classes("k-cell", align === "end" && "k-end", isSecondary && "k-secondary")}>
									{cell(row)}
								</Cell>
							))}
						</Row>
					))}
				</TableBody>
			</AriaTable>
		</div>
	);
}
