/** The real page of what is written, beside the text: as wide as a phone or as a desktop. */
import { RefreshCw } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { RadioGroup } from "../../kit/checkbox.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { StoryProps } from "./panels.tsx";

export function PreviewPanel({ story, flush }: StoryProps): ReactNode {
	const words = useStrings(storyStrings).preview;
	const [width, setWidth] = useState<"phone" | "desktop">("phone");
	const [address, setAddress] = useState<string | null>(null);
	const [isBusy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const draw = useCallback(async () => {
		setBusy(true);
		setError(null);
		try {
			const { revision } = await flush();
			const { previewUrl } = await api("GET /stories/:id", { params: { id: story } });
			setAddress(`${previewUrl}#${revision}`);
		} catch (problem) {
			setError(problem);
		}
		setBusy(false);
	}, [story, flush]);
	useEffect(() => void draw(), [draw]);
	return (
		<div className="st-preview">
			<div className="k-row st-preview-tools">
				<RadioGroup
					label={words.width}
					isLabelHidden
					orientation="horizontal"
					value={width}
					onChange={setWidth}
					choices={[
						{ id: "phone", name: words.phone },
						{ id: "desktop", name: words.desktop },
					]}
				/>
				<Button
					size="small"
					isPending={isBusy}
					icon={<RefreshCw size={16} aria-hidden="true" />}
					onPress={() => void draw()}
				>
					{words.again}
				</Button>
				{address ? (
					<a className="k-link" href={address} target="_blank" rel="noreferrer">
						{words.window}
					</a>
				) : null}
			</div>
			<ProblemNote error={error} onRetry={() => void draw()} />
			{address ? (
				<div className="st-preview-frame" data-width={width}>
					<iframe key={address} src={address} title={words.frame} sandbox="allow-same-origin" />
				</div>
			) : isBusy ? (
				<Spinner />
			) : null}
		</div>
	);
}
