/** A person's portrait: dropped, pasted or chosen, and taken in at once. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Spinner } from "../../kit/spinner.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf } from "../../use-api.ts";

interface PortraitFieldProps {
	/** Asset; undefined: none. */
	readonly value: number | undefined;
	readonly name: string;
	readonly onChange: (asset: number | undefined) => void;
}

export function PortraitField({ value, name, onChange }: PortraitFieldProps): ReactNode {
	const words = useStrings(settingsStrings).concepts;
	const kit = useStrings(kitStrings);
	const [isBusy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const { data: asset } = useQuery({
		...readOf("GET /assets/:id", { params: { id: value ?? 0 } }),
		enabled: value !== undefined,
	});
	async function takeIn(file: File | undefined): Promise<void> {
		if (file === undefined) return;
		setBusy(true);
		setError(null);
		try {
			onChange((await api("POST /assets", { body: file, query: { fileName: file.name.slice(0, 200) } })).id);
		} catch (problem) {
			setError(problem);
		}
		setBusy(false);
	}
	return (
		<div className="s-portrait">
			{value === undefined ? (
				<span className="s-no-portrait">{words.noPortrait}</span>
			) : (
				<img src={asset?.url} alt={name} />
			)}
			<div className="k-stack">
				<FileDrop
					label={words.portrait}
					accept={["image/*"]}
					isDisabled={isBusy}
					onFiles={([file]) => void takeIn(file)}
				>
					{isBusy ? <Spinner /> : null}
				</FileDrop>
				{value === undefined ? null : (
					<div className="k-row">
						<Button size="small" onPress={() => onChange(undefined)}>
							{kit.remove}
						</Button>
					</div>
				)}
				<ProblemNote error={error} />
			</div>
		</div>
	);
}
