/** Until when nothing of the story may be published. Most stories have no embargo: the field is loaded when one is set. */
import { Lock } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { loadedPart } from "../../kit/loaded-part.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useEntry, useWriting } from "./use-manuscript.ts";

const TimeField = loadedPart(() => import("../../kit/time-field.tsx").then((file) => file.TimeField), {
	waiting: <Spinner />,
});

export function EmbargoField({ zone }: { readonly zone: string }): ReactNode {
	const { facts } = useStrings(storyStrings);
	const { doc, mayWrite } = useWriting();
	const [embargo, setEmbargo] = useEntry<number | null>(doc, "embargo", null);
	const [isOpen, setOpen] = useState(false);
	if (embargo === null && !isOpen)
		return mayWrite ? (
			<div>
				<Button size="small" icon={<Lock size={16} aria-hidden="true" />} onPress={() => setOpen(true)}>
					{facts.setEmbargo}
				</Button>
			</div>
		) : null;
	return (
		<TimeField
			label={facts.embargo}
			hint={facts.embargoHint}
			zone={zone}
			value={embargo}
			onChange={setEmbargo}
			isDisabled={!mayWrite}
			autoFocus={isOpen && embargo === null}
		/>
	);
}
