/** Opens the palette by its keys or its button; the palette itself is loaded when it is first wanted. */
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "../kit/button.tsx";
import { loadedDialog } from "../kit/loaded-part.tsx";
import { type Shortcut, shortcutsNow } from "../shortcuts/registry.ts";
import { useShortcut } from "../shortcuts/use-shortcut.ts";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

const Palette = loadedDialog(() => import("./palette.tsx").then((file) => file.Palette));
const KEYS = "mod+k";

export function PaletteOpener(): ReactNode {
	const words = useStrings(frameStrings);
	// What can be done is asked when it opens: the dialog itself puts the shortcuts of the screen to rest.
	const [actions, setActions] = useState<readonly Shortcut[] | null>(null);
	const open = () => setActions(shortcutsNow().filter(({ keys }) => keys !== KEYS));
	useShortcut({ keys: KEYS, label: words.palette, group: words.everywhere, run: open });
	return (
		<>
			<IconButton label={words.palette} keys={KEYS} icon={<Search size={18} aria-hidden="true" />} onPress={open} />
			{actions === null ? null : <Palette actions={actions} onClose={() => setActions(null)} />}
		</>
	);
}
