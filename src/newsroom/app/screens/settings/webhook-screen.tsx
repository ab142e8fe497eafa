/** One webhook: where to, of what, its secret, and the log of deliveries. A new one too. */
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { WEBHOOK_EVENTS, type WebhookEvent } from "../../../../core/webhook-events.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Panel } from "../../kit/panel.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { toast } from "../../kit/toast.tsx";
import { frameStrings } from "../../strings/frame/strings.ts";
import { kitStrings } from "../../strings/kit/strings.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { DeliveryLog } from "./delivery-log.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SettingsPage } from "./settings-page.tsx";
import { ShownOnce } from "./shown-once.tsx";
import type { Webhook } from "./types.ts";
import { useDocument } from "./use-document.ts";

const NEW: Webhook = {
	id: 0,
	url: "",
	description: "",
	events: ["story.published", "story.updated", "story.corrected", "story.withdrawn"],
	active: true,
	createdAt: 0,
	quietUntil: 0,
};

export function WebhookScreen(): ReactNode {
	const { webhook } = useParams({ from: "/settings/webhooks/$webhook" });
	const { webhooks } = useApiNow("GET /webhooks");
	const frame = useStrings(frameStrings);
	const [secret, setSecret] = useState<{ readonly id: number; readonly secret: string } | null>(null);
	const words = useStrings(settingsStrings).webhooks;
	const navigate = useNavigate();
	const saved = webhook === "new" ? NEW : webhooks.find(({ id }) => String(id) === webhook);
	if (saved === undefined) return <EmptyState title={frame.noScreen}>{frame.noScreenHelp}</EmptyState>;
	return (
		<>
			<WebhookForm key={webhook} saved={saved} onSecret={(id, text) => setSecret({ id, secret: text })} />
			{secret ? (
				<ShownOnce
					title={words.secret}
					secret={secret.secret}
					onClose={() => {
						setSecret(null);
						if (webhook === "new")
							void navigate({
								to: "/settings/webhooks/$webhook",
								params: { webhook: String(secret.id) },
								replace: true,
							});
					}}
				/>
			) : null}
		</>
	);
}

interface WebhookFormProps {
	readonly saved: Webhook;
	readonly onSecret: (id: number, secret: string) => void;
}

function WebhookForm({ saved, onSecret }: WebhookFormProps): ReactNode {
	const all = useStrings(settingsStrings);
	const words = all.webhooks;
	const kit = useStrings(kitStrings);
	const isNew = saved.id === 0;
	const create = useChange("POST /webhooks");
	const save = useChange("PUT /webhooks/:id");
	const error = create.error ?? save.error;
	const { shown, isChanged, change, errorAt, forget } = useDocument(saved, error, save.reset);
	const { url, description, events, active } = shown;
	const body = { url, description, events: [...events], active };
	const submit = () => {
		if (isNew)
			create.mutate(
				{ body },
				{
					onSuccess: ({ id, secret }) => {
						forget();
						onSecret(id, secret);
					},
				},
			);
		else
			save.mutate(
				{ params: { id: saved.id }, body },
				{
					onSuccess: () => {
						forget();
						toast({ title: kit.saved, tone: "good" });
					},
				},
			);
	};
	const choose = (event: WebhookEvent, isOn: boolean) =>
		change({ events: WEBHOOK_EVENTS.filter((one) => (one === event ? isOn : events.includes(one))) });
	return (
		<SettingsPage hasTimes={!isNew} title={isNew ? words.new : saved.description || saved.url}>
			<div className="s-fields">
				<TextField
					label={words.url}
					type="url"
					dir="ltr"
					value={url}
					error={errorAt("url")}
					onChange={(text) => change({ url: text })}
					isRequired
				/>
				<TextField
					label={words.description}
					value={description}
					error={errorAt("description")}
					onChange={(text) => change({ description: text })}
				/>
			</div>
			<fieldset className="s-choices">
				<legend className="k-label">{words.events}</legend>
				{WEBHOOK_EVENTS.map((event) => (
					<Checkbox key={event} isSelected={events.includes(event)} onChange={(isOn) => choose(event, isOn)}>
						{all.webhookEvents[event]}
					</Checkbox>
				))}
				{errorAt("events") ? <p className="k-error">{errorAt("events")}</p> : null}
			</fieldset>
			<Checkbox isSelected={active} onChange={(isOn) => change({ active: isOn })}>
				{words.active}
			</Checkbox>
			<SaveBar
				isChanged={isChanged}
				isPending={create.isPending || save.isPending}
				error={error}
				onSave={submit}
				{...(isNew ? { verb: words.add } : {})}
			/>
			{isNew ? null : <Existing saved={saved} onSecret={onSecret} />}
		</SettingsPage>
	);
}

function Existing({ saved, onSecret }: WebhookFormProps): ReactNode {
	const words = useStrings(settingsStrings).webhooks;
	const navigate = useNavigate();
	const renew = useChange("POST /webhooks/:id/secret");
	const remove = useChange("DELETE /webhooks/:id");
	const [asks, setAsks] = useState<"renew" | "remove" | null>(null);
	const params = { id: saved.id };
	return (
		<>
			<Panel title={words.secret}>
				<p className="k-quiet">{words.secretText}</p>
				<div className="k-row">
					<Button onPress={() => setAsks("renew")}>{words.renew}</Button>
					<Button look="danger" onPress={() => setAsks("remove")}>
						{words.remove}
					</Button>
				</div>
			</Panel>
			<DeliveryLog webhook={saved} />
			<ConfirmDialog
				title={words.renewTitle}
				isOpen={asks === "renew"}
				onClose={() => setAsks(null)}
				isBusy={renew.isPending}
				confirm={words.renewVerb}
				onConfirm={() =>
					renew.mutate(
						{ params },
						{
							onSuccess: ({ secret }) => {
								setAsks(null);
								onSecret(saved.id, secret);
							},
						},
					)
				}
			>
				<p>{words.renewText}</p>
				<ProblemNote error={renew.error} />
			</ConfirmDialog>
			<ConfirmDialog
				title={words.removeTitle}
				isOpen={asks === "remove"}
				onClose={() => setAsks(null)}
				isBusy={remove.isPending}
				confirm={words.removeVerb}
				isDangerous
				onConfirm={() =>
					// As a promise: what is removed is not shown any more, and this with it.
					void remove.mutateAsync({ params }).then(
						() => {
							toast({ title: words.removed, tone: "good" });
							void navigate({ to: "/settings/webhooks", ignoreBlocker: true });
						},
						() => undefined,
					)
				}
			>
				<p>{words.removeText}</p>
				<ProblemNote error={remove.error} />
			</ConfirmDialog>
		</>
	);
}
