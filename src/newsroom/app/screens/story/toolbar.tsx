/** The tools above the text. */
import {
	Bold,
	ChevronDown,
	Italic,
	Link as LinkIcon,
	Plus,
	Redo2,
	Search,
	Subscript,
	Superscript,
	Undo2,
} from "lucide-react";
import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { ReactNode } from "react";
import { redoCommand, undoCommand } from "y-prosemirror";
import { Button, IconButton } from "../../kit/button.tsx";
import { Menu } from "../../kit/menu.tsx";
import { Toolbar as KitToolbar } from "../../kit/panel.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { blockAt, hasMark, makeBlock, type Toggled, toggle } from "./editor/commands.ts";
import { type EditorSignal, useOfEditor } from "./editor/editor-signal.ts";
import type { Insertion } from "./editor/slash.ts";
import { useWriting } from "./use-manuscript.ts";

const MARKS: readonly { readonly mark: Toggled; readonly icon: typeof Bold; readonly keys?: string }[] = [
	{ mark: "strong", icon: Bold, keys: "mod+b" },
	{ mark: "emphasis", icon: Italic, keys: "mod+i" },
	{ mark: "sup", icon: Superscript },
	{ mark: "sub", icon: Subscript },
];
const KINDS = [
	["paragraph", "mod+alt+0"],
	["heading2", "mod+alt+2"],
	["heading3", "mod+alt+3"],
	["heading4", "mod+alt+4"],
	["list", "mod+shift+8"],
	["ordered", "mod+shift+7"],
	["quotation", "mod+shift+9"],
] as const;

/** What of the editor the tools show, as text. */
const stateOf = (view: EditorView): string =>
	[
		blockAt(view),
		...MARKS.map(({ mark }) => hasMark(view, mark)),
		hasMark(view, "link") || hasMark(view, "storyLink"),
		undoCommand(view.state),
		redoCommand(view.state),
	].join();

export interface ToolbarProps {
	readonly signal: EditorSignal;
	readonly insertions: readonly Insertion[];
	readonly onLink: () => void;
	readonly onFind: () => void;
}

export function Toolbar({ signal, insertions, onLink, onFind }: ToolbarProps): ReactNode {
	const words = useStrings(storyStrings);
	const { mayWrite } = useWriting();
	const state = useOfEditor(signal, stateOf).split(",");
	const [block = "paragraph"] = state;
	const blocks: Record<string, string> = words.editor.blocks;
	const run = (command: Command) => {
		const { view } = signal;
		if (view === null) return;
		command(view.state, view.dispatch, view);
		view.focus();
	};
	const off = !mayWrite;
	return (
		<KitToolbar label={words.tools} className="st-toolbar">
			<Menu
				label={words.kind}
				placement="bottom start"
				trigger={
					<Button
						look="quiet"
						size="small"
						className="st-kind"
						isDisabled={off}
						icon={<ChevronDown size={16} aria-hidden="true" />}
					>
						{blocks[block] ?? words.editor.blocks.paragraph}
					</Button>
				}
				entries={KINDS.map(([kind, keys]) => ({
					id: kind,
					name: words.editor.blocks[kind],
					keys,
					onAction: () => setTimeout(() => run(makeBlock(kind))),
				}))}
			/>
			{MARKS.map(({ mark, icon: Icon, keys }, index) => (
				<IconButton
					key={mark}
					label={words.marks[mark]}
					{...(keys ? { keys } : {})}
					size="small"
					isDisabled={off}
					aria-pressed={state[index + 1] === "true"}
					icon={<Icon size={16} aria-hidden="true" />}
					onPress={() => run(toggle(mark))}
				/>
			))}
			<IconButton
				label={words.link}
				keys="mod+k"
				size="small"
				isDisabled={off}
				aria-pressed={state[5] === "true"}
				icon={<LinkIcon size={16} aria-hidden="true" />}
				onPress={onLink}
			/>
			<Menu
				label={words.editor.insert}
				placement="bottom start"
				trigger={
					<Button look="quiet" size="small" isDisabled={off} icon={<Plus size={16} aria-hidden="true" />}>
						{words.editor.insert}
					</Button>
				}
				entries={insertions.map(({ id, name, run: put }) => ({
					id,
					name,
					// After the menu has given the focus back: the block takes it.
					onAction: () =>
						setTimeout(() => {
							if (signal.view) put(signal.view);
						}),
				}))}
			/>
			<IconButton
				label={words.undo}
				keys="mod+z"
				size="small"
				isDisabled={off || state[6] !== "true"}
				icon={<Undo2 size={16} aria-hidden="true" />}
				onPress={() => run(undoCommand)}
			/>
			<IconButton
				label={words.redo}
				keys="mod+shift+z"
				size="small"
				isDisabled={off || state[7] !== "true"}
				icon={<Redo2 size={16} aria-hidden="true" />}
				onPress={() => run(redoCommand)}
			/>
			<IconButton
				label={words.find}
				keys="mod+f"
				size="small"
				icon={<Search size={16} aria-hidden="true" />}
				onPress={onFind}
			/>
		</KitToolbar>
	);
}
