/** The real page of the draft at a moment, as wide as a desktop or a phone. */
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { RadioGroup } from "../../kit/checkbox.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { TimeField } from "../../kit/time-field.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { nextMorning } from "./moments.ts";

export interface PreviewDialogProps {
	readonly front: string;
	readonly revision: number;
	readonly zone: string;
	readonly onClose: () => void;
}

export function PreviewDialog({ front, revision, zone, onClose }: PreviewDialogProps): ReactNode {
	const words = useStrings(frontsStrings);
	const [at, setAt] = useState<number | null>(null);
	const [width, setWidth] = useState<"desktop" | "phone">(window.innerWidth < 700 ? "phone" : "desktop");
	// The revision is there so that the frame is loaded anew when the draft has changed.
	const address = `/api/v1/front-drafts/${front}/preview${at === null ? "" : `?at=${at}`}#${revision}`;
	return (
		<Dialog title={words.previewDialog.title} isOpen onClose={onClose} size="wide" className="fr-preview">
			<div className="fr-preview-tools">
				<TimeField label={words.previewDialog.at} zone={zone} value={at} onChange={setAt} />
				<Button onPress={() => setAt(null)}>{words.previewDialog.now}</Button>
				<Button onPress={() => setAt(nextMorning(Date.now(), zone))}>{words.previewDialog.morning}</Button>
				<RadioGroup
					label={words.previewDialog.width}
					isLabelHidden
					orientation="horizontal"
					value={width}
					onChange={setWidth}
					choices={[
						{ id: "desktop", name: words.previewDialog.desktop },
						{ id: "phone", name: words.previewDialog.phone },
					]}
				/>
			</div>
			<div className="fr-preview-frame" data-width={width}>
				<iframe key={address} src={address} title={words.previewDialog.frame} sandbox="allow-same-origin" />
			</div>
		</Dialog>
	);
}
