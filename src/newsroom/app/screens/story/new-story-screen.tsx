/** A new story: where it goes, and then straight to writing. */
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Screen } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { remembered } from "../../remembered.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useApiNow, useChange } from "../../use-api.ts";

const keptEdition = remembered("new-story-edition");
const keptSection = remembered("new-story-section");

export function NewStoryScreen(): ReactNode {
	const words = useStrings(storyStrings);
	const navigate = useNavigate();
	const { editions } = useApiNow("GET /editions");
	const last = keptEdition.read();
	const [chosen, setEdition] = useState(
		editions.some(({ key }) => key === last) ? (last ?? "") : (editions[0]?.key ?? ""),
	);
	const edition = editions.find(({ key }) => key === chosen);
	const { data } = useApi("GET /sections", { query: { edition: chosen } });
	const sections = data?.sections ?? [];
	const [wanted, setSection] = useState(keptSection.read() ?? "");
	const section = sections.some(({ path }) => path === wanted) ? wanted : (sections[0]?.path ?? "");
	const [headline, setHeadline] = useState("");
	const create = useChange("POST /stories", { also: ["desk"] });
	const begin = async () => {
		const { id } = await create.mutateAsync({ body: { edition: chosen, section, headline, body: [] } });
		keptEdition.write(chosen);
		keptSection.write(section);
		await navigate({ to: "/stories/$id", params: { id: String(id) }, replace: true });
	};
	return (
		<Screen title={words.newStory} width="text">
			<form
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					void begin().catch(() => {});
				}}
			>
				<Select
					label={words.facts.edition}
					choices={editions.map(({ key, name, locale }) => ({ id: key, name, lang: locale }))}
					value={chosen}
					onChange={setEdition}
				/>
				<Select
					label={words.facts.section}
					choices={sections.map(({ path, name }) => ({
						id: path,
						name,
						detail: path,
						...(edition ? { lang: edition.locale } : {}),
					}))}
					value={section === "" ? null : section}
					onChange={setSection}
				/>
				<TextField
					label={words.lines.headline}
					value={headline}
					onChange={setHeadline}
					maxLength={500}
					{...(edition ? { lang: edition.locale } : {})}
					autoFocus
				/>
				<ProblemNote error={create.error} />
				<div className="k-row">
					<Button type="submit" look="primary" isPending={create.isPending} isDisabled={section === ""}>
						{words.write}
					</Button>
				</div>
			</form>
		</Screen>
	);
}
