/** The webhooks: who is told, of how much, and whether it arrives. */
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Badge } from "../../kit/badge.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Link } from "../../kit/link.tsx";
import { List } from "../../kit/list.tsx";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow } from "../../use-api.ts";
import { SettingsPage } from "./settings-page.tsx";

export function WebhooksScreen(): ReactNode {
	const words = useStrings(settingsStrings);
	const navigate = useNavigate();
	const { webhooks } = useApiNow("GET /webhooks");
	return (
		<SettingsPage
			title={words.places.webhooks}
			lead={words.webhooks.lead}
			actions={
				<Link to="/settings/webhooks/$webhook" params={{ webhook: "new" }} look="primary">
					{words.webhooks.add}
				</Link>
			}
		>
			<List
				label={words.places.webhooks}
				items={webhooks}
				keyOf={({ id }) => String(id)}
				textOf={({ url }) => url}
				onOpen={({ id }) => void navigate({ to: "/settings/webhooks/$webhook", params: { webhook: String(id) } })}
				empty={<EmptyState title={words.webhooks.none} />}
			>
				{({ url, description, active, quietUntil }) => (
					<span className="s-row">
						<span className="s-row-name" dir="auto">
							{description || url}
						</span>
						<code dir="ltr" className="k-quiet s-wide-only">
							{description ? url : null}
						</code>
						<span className="s-end">
							<Badge tone={!active ? "neutral" : quietUntil > 0 ? "warn" : "good"}>
								{!active ? words.webhooks.off : quietUntil > 0 ? words.webhooks.quiet : words.webhooks.on}
							</Badge>
						</span>
					</span>
				)}
			</List>
		</SettingsPage>
	);
}
