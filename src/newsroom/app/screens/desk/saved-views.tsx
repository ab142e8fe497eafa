/** Saved views: to go to one, to keep what is shown now, for oneself or for all. */
import { useNavigate } from "@tanstack/react-router";
import { Bookmark, Users } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Menu, type MenuEntry } from "../../kit/menu.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast, toastProblem } from "../../kit/toast.tsx";
import { useShortcut } from "../../shortcuts/use-shortcut.ts";
import { deskStrings } from "../../strings/desk/strings.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";
import { type DeskSearch, isSame, readSearch, viewOf } from "./desk-search.ts";

export function SavedViews({ search }: { readonly search: DeskSearch }) {
	const words = useStrings(deskStrings);
	const { remove: removeWord } = useStrings(kitStrings);
	const navigate = useNavigate();
	const [isSaving, setSaving] = useState(false);
	const views = useApi("GET /desk-views").data?.views ?? [];
	const remove = useChange("DELETE /desk-views/:id");
	const here = views.find((view) => isSame(search, view.query));
	useShortcut({ keys: "s", label: words.saveView, group: words.title, run: () => setSaving(true) });
	const entries: MenuEntry[] = [
		{ id: "save", name: words.saveView, keys: "s", onAction: () => setSaving(true) },
		...(here?.isOwn
			? [
					{
						id: "remove",
						name: `${removeWord}: ${here.name}`,
						isDangerous: true,
						onAction: () =>
							remove.mutate(
								{ params: { id: here.id } },
								{ onSuccess: () => toast({ title: words.viewRemoved(here.name) }), onError: toastProblem },
							),
					},
				]
			: []),
	];
	return (
		<>
			<Menu
				label={words.views}
				trigger={<Button icon={<Bookmark size={16} aria-hidden="true" />}>{here?.name ?? words.views}</Button>}
				entries={entries}
				groups={
					views.length === 0
						? []
						: [
								{
									title: words.views,
									chosen: here === undefined ? "" : String(here.id),
									entries: views.map(({ id, name, shared, query }) => ({
										id: String(id),
										name,
										...(shared ? { detail: words.sharedView, icon: <Users size={14} aria-hidden="true" /> } : {}),
										onAction: () => void navigate({ to: "/", search: readSearch(query) }),
									})),
								},
							]
				}
			/>
			{isSaving ? <SaveView search={search} onClose={() => setSaving(false)} /> : null}
		</>
	);
}

const FORM = "save-view";

function SaveView({ search, onClose }: { readonly search: DeskSearch; readonly onClose: () => void }) {
	const words = useStrings(deskStrings);
	const { cancel, save: saveWord } = useStrings(kitStrings);
	const save = useChange("POST /desk-views");
	const [name, setName] = useState("");
	const [shared, setShared] = useState(false);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (name.trim() === "") return;
		save.mutate({ body: { name, shared, query: viewOf(search) } }, { onSuccess: onClose });
	};
	return (
		<Dialog
			title={words.saveView}
			isOpen
			onClose={onClose}
			isBusy={save.isPending}
			size="small"
			actions={
				<>
					<Button onPress={onClose}>{cancel}</Button>
					<Button look="primary" type="submit" form={FORM} isPending={save.isPending} isDisabled={name.trim() === ""}>
						{saveWord}
					</Button>
				</>
			}
		>
			<form id={FORM} className="k-stack" onSubmit={submit}>
				<TextField label={words.viewName} value={name} onChange={setName} maxLength={60} isRequired autoFocus />
				<Checkbox isSelected={shared} onChange={setShared}>
					{words.shareView}
				</Checkbox>
				<ProblemNote error={save.error} />
			</form>
		</Dialog>
	);
}
