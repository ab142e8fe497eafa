/** Rows one below the other: opened, chosen, and put in another order by dragging or by keyboard. */
import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { classes } from "./classes.ts";

export interface ListProps<T> {
	readonly label: string;
	readonly items: readonly T[];
	readonly keyOf: (item: T) => string;
	readonly textOf: (item: T) => string;
	readonly children: (item: T) => ReactNode;
	readonly onOpen?: (item: T) => void;
	readonly empty?: ReactNode;
	readonly className?: string;
}

export function List<T>(props: ListProps<T>) {
	return <Rows {...props} />;
}

/** `onMove` is told the new order of the keys. */
export function SortableList<T>({
	onMove,
	...props
}: ListProps<T> & { readonly onMove: (keys: readonly string[]) => void }) {
	const keys = props.items.map(props.keyOf);
	const { dragAndDropHooks } = useDragAndDrop({
		getItems: (moved) => [...moved].map((key) => ({ "text/plain": String(key) })),
		onReorder({ keys: moved, target }) {
			const stay = keys.filter((key) => !moved.has(key));
			const at = stay.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
			onMove([...stay.slice(0, at), ...keys.filter((key) => moved.has(key)), ...stay.slice(at)]);
		},
	});
	return <Rows {...props} dragAndDropHooks={dragAndDropHooks} />;
}

type Hooks = ReturnType<typeof useDragAndDrop>["dragAndDropHooks"];

function Rows<T>({
	label,
	items,
	keyOf,
	textOf,
	children,
	onOpen,
	empty,
	className,
	dragAndDropHooks,
}: ListProps<T> & { readonly dragAndDropHooks?: Hooks }) {
	const words = useStrings(kitStrings);
	return (
		<GridList
			aria-label={label}
			className={classes("k-list", className)}
			renderEmptyState={() => empty ?? <p className="k-nothing">{words.nothingFound}</p>}
			{...(dragAndDropHooks ? { dragAndDropHooks } : {})}
			{...(onOpen
				? {
						onAction: (key) => {
							const item = items.find((one) => keyOf(one) === key);
							if (item !== undefined) onOpen(item);
						},
					}
				: {})}
		>
			{items.map((item) => (
				<GridListItem key={keyOf(item)} id={keyOf(item)} textValue={textOf(item)} className="k-list-item">
					{dragAndDropHooks ? (
						<Button slot="drag" className="k-grip" aria-label={words.move(textOf(item))}>
							<GripVertical aria-hidden="true" size={16} />
						</Button>
					) : null}
					{children(item)}
				</GridListItem>
			))}
		</GridList>
	);
}
