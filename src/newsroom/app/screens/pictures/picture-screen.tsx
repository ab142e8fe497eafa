/** One picture: how it looks, and what it says of itself. */
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Screen, SplitView } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useSession } from "../../session.ts";
import { picturesStrings } from "../../strings/pictures/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { nameOf } from "./picture-grid.tsx";
import { changedWords, PictureWords, wordsOf } from "./picture-words.tsx";

export function PictureScreen(): ReactNode {
	const { id } = useParams({ from: "/pictures/$id" });
	const words = useStrings(picturesStrings);
	const picture = useApiNow("GET /assets/:id", { params: { id: Number(id) } });
	const mayWrite = useSession().session?.can("asset.write") === true;
	const [said, setSaid] = useState(wordsOf(picture));
	const change = useChange("PUT /assets/:id");
	return (
		<Screen title={nameOf(picture)}>
			<SplitView
				main={<img src={picture.url} alt={picture.alt} className="pi-picker-shot" />}
				side={
					<form
						className="k-stack"
						onSubmit={(event) => {
							event.preventDefault();
							change.mutate({ params: { id: picture.id }, body: changedWords(picture, said) });
						}}
					>
						<PictureWords said={said} onChange={setSaid} isDisabled={!mayWrite} />
						<ProblemNote error={change.error} />
						<Button type="submit" look="primary" isPending={change.isPending}>
							{words.save}
						</Button>
					</form>
				}
			/>
		</Screen>
	);
}
