/** The list of shortcuts, opened by `?`: all that are in force on the screen that is open. */
import { useEffect, useState } from "react";
import { Checkbox } from "../kit/checkbox.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Keys } from "../kit/keys.tsx";
import { frameStrings } from "../strings/frame/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { onShow, type Shortcut, setSingleKeys, shortcutsNow, showShortcuts, singleKeysOn } from "./registry.ts";
import { useShortcut } from "./use-shortcut.ts";

export function ShortcutsDialog() {
	const words = useStrings(frameStrings);
	const [shown, setShown] = useState<readonly Shortcut[] | null>(null);
	const [single, setSingle] = useState(singleKeysOn);
	useShortcut({ keys: "?", label: words.shortcuts, group: words.everywhere, run: showShortcuts });
	useEffect(() => onShow(() => setShown(shortcutsNow())), []);
	const groups = Map.groupBy(shown ?? [], ({ group }) => group);
	return (
		<Dialog title={words.shortcuts} isOpen={shown !== null} onClose={() => setShown(null)}>
			<p className="k-quiet">{words.shortcutsLead}</p>
			<Checkbox
				isSelected={single}
				onChange={(on) => {
					setSingle(on);
					setSingleKeys(on);
				}}
			>
				{words.singleKeys}
			</Checkbox>
			<div className="f-shortcuts">
				{[...groups].map(([group, shortcuts]) => (
					<section key={group}>
						<h3>{group}</h3>
						<dl>
							{shortcuts.map(({ keys, label }) => (
								<div key={keys + label}>
									<dt>{label}</dt>
									<dd>
										<Keys keys={keys} />
									</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Dialog>
	);
}
