/** A tree: arrow keys walk and open it; rows are dragged, by hand or by keyboard, between and onto others. */
import { ChevronRight, GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Collection } from "react-aria-components/Collection";
import { Tree as AriaTree, TreeItem, TreeItemContent } from "react-aria-components/Tree";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { classes } from "./classes.ts";

export interface TreeNode<T> {
	readonly id: string;
	readonly item: T;
	readonly children: readonly TreeNode<T>[];
}

/** Where a row was dropped: beside another, or onto it to lie below it. */
export interface TreeDrop {
	readonly moved: string;
	readonly target: string;
	readonly position: "before" | "after" | "on";
}

interface TreeProps<T> {
	readonly label: string;
	readonly nodes: readonly TreeNode<T>[];
	readonly textOf: (item: T) => string;
	readonly children: (item: T) => ReactNode;
	readonly onDrop: (drop: TreeDrop) => void;
	readonly className?: string;
}

export function Tree<T>({ label, nodes, textOf, children, onDrop, className }: TreeProps<T>) {
	const { dragAndDropHooks } = useDragAndDrop({
		getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
		onMove: ({ keys, target }) => {
			const [moved] = keys;
			if (moved !== undefined)
				onDrop({ moved: String(moved), target: String(target.key), position: target.dropPosition });
		},
	});
	return (
		<AriaTree
			aria-label={label}
			items={nodes}
			defaultExpandedKeys={withChildren(nodes)}
			dragAndDropHooks={dragAndDropHooks}
			className={classes("k-tree", className)}
		>
			{(node) => (
				<Branch key={node.id} node={node} textOf={textOf}>
					{children}
				</Branch>
			)}
		</AriaTree>
	);
}

function Branch<T>({
	node,
	textOf,
	children,
}: {
	readonly node: TreeNode<T>;
	readonly textOf: (item: T) => string;
	readonly children: (item: T) => ReactNode;
}) {
	const words = useStrings(kitStrings);
	const text = textOf(node.item);
	return (
		<TreeItem id={node.id} textValue={text} className="k-tree-item">
			<TreeItemContent>
				{({ hasChildItems }) => (
					<>
						<Button slot="drag" className="k-grip" aria-label={words.move(text)}>
							<GripVertical aria-hidden="true" size={16} />
						</Button>
						<Button slot="chevron" className="k-tree-open" {...(hasChildItems ? {} : { isDisabled: true })}>
							<ChevronRight aria-hidden="true" size={16} />
						</Button>
						{children(node.item)}
					</>
				)}
			</TreeItemContent>
			<Collection items={node.children}>
				{(child) => (
					<Branch key={child.id} node={child} textOf={textOf}>
						{children}
					</Branch>
				)}
			</Collection>
		</TreeItem>
	);
}

const withChildren = <T,>(nodes: readonly TreeNode<T>[]): string[] =>
	nodes.flatMap((node) => (node.children.length === 0 ? [] : [node.id, ...withChildren(node.children)]));
