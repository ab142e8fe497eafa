/** Having a story in another edition: which, in which section, and with what the translator begins. */
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { AnswerOf } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Select } from "../../kit/select.tsx";
import { toast } from "../../kit/toast.tsx";
import { translationsStrings } from "../../strings/translations/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import type { Group, GroupStory } from "./group.ts";

export interface TranslateFormProps {
	/** The story that is translated. */
	readonly own: GroupStory;
	readonly open: Group["open"];
	readonly editions: AnswerOf<"GET /editions">["editions"];
}

export function TranslateForm({ own, open, editions }: TranslateFormProps): ReactNode {
	const words = useStrings(translationsStrings);
	const navigate = useNavigate();
	const { data } = useApi("GET /sections");
	const begin = useChange("POST /stories/:id/translations", { also: ["desk"] });
	const mine = open.filter((one) => one.may);
	const [chosen, setChosen] = useState<string | null>(null);
	const [section, setSection] = useState<{ readonly edition: string; readonly path: string } | null>(null);
	const [text, setText] = useState<"copy" | "empty">("copy");
	const [from, setFrom] = useState<"live" | "draft">("live");
	const edition = mine.find((one) => one.edition === chosen) ?? mine[0];
	if (own.state === "withdrawn") return null;
	if (edition === undefined) return <p className="k-quiet">{words.everywhere}</p>;
	const path = section?.edition === edition.edition ? section.path : edition.section;
	const sections = (data?.sections ?? []).filter((one) => one.edition === edition.edition);
	const localeOf = (key: string) => editions.find((one) => one.key === key)?.locale ?? "en";
	const hasBoth = own.live !== null && own.live.revision !== own.revision;

	function start(): void {
		if (edition === undefined || path === null) return;
		const body = { edition: edition.edition, section: path, text, ...(hasBoth ? { from } : {}) };
		begin.mutate(
			{ params: { id: own.id }, body },
			{
				onSuccess(made) {
					const left = made.leftOut?.reduce((all, one) => all + one.count, 0) ?? 0;
					toast({ title: words.begun, tone: "good", ...(left > 0 ? { detail: words.leftOut(left) } : {}) });
					const params = { id: String(own.id), other: String(made.id) };
					void navigate({ to: "/stories/$id/translate/$other", params });
				},
			},
		);
	}

	return (
		<form
			className="k-stack tr-form"
			onSubmit={(event) => {
				event.preventDefault();
				start();
			}}
		>
			<Select
				label={words.translateTo}
				value={edition.edition}
				onChange={setChosen}
				choices={mine.map((one) => ({
					id: one.edition,
					name: editions.find(({ key }) => key === one.edition)?.name ?? one.edition,
					lang: localeOf(one.edition),
				}))}
			/>
			<Select
				label={words.section}
				value={path}
				placeholder={words.chooseSection}
				onChange={(next) => setSection({ edition: edition.edition, path: next })}
				choices={sections.map((one) => ({ id: one.path, name: one.name, lang: localeOf(edition.edition) }))}
			/>
			<Select
				label={words.beginWith}
				value={text}
				onChange={setText}
				choices={(["copy", "empty"] as const).map((id) => ({ id, name: words.beginnings[id] }))}
			/>
			{hasBoth ? (
				<Select
					label={words.source}
					value={from}
					onChange={setFrom}
					choices={(["live", "draft"] as const).map((id) => ({ id, name: words.sources[id] }))}
				/>
			) : null}
			<ProblemNote error={begin.error} />
			<Button type="submit" look="primary" isPending={begin.isPending} isDisabled={path === null}>
				{words.begin}
			</Button>
		</form>
	);
}
