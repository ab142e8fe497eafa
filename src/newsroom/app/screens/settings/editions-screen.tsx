/** The editions in the order of the links to them. */

import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Badge } from "../../kit/badge.tsx";
import { Link } from "../../kit/link.tsx";
import { SortableList } from "../../kit/list.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { toast } from "../../kit/toast.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";
import { settingsStrings } from "../../strings/settings/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApiNow, useChange } from "../../use-api.ts";
import { SettingsPage } from "./settings-page.tsx";

export function EditionsScreen(): ReactNode {
	const words = useStrings(settingsStrings).editions;
	const places = useStrings(settingsStrings).places;
	const navigate = useNavigate();
	const { editions } = useApiNow("GET /editions");
	const order = useChange("POST /editions/order", { also: ["settings"] });
	return (
		<SettingsPage
			title={places.editions}
			lead={words.lead}
			actions={
				<Link to="/settings/editions/$edition" params={{ edition: "new" }} look="primary">
					{words.add}
				</Link>
			}
		>
			<ProblemNote error={order.error} />
			<SortableList
				label={places.editions}
				items={editions}
				keyOf={({ key }) => key}
				textOf={({ name }) => name}
				onOpen={({ key }) => void navigate({ to: "/settings/editions/$edition", params: { edition: key } })}
				onMove={(keys) =>
					order.mutate(
						{ body: { keys: [...keys] } },
						{ onSuccess: () => toast({ title: words.ordered, tone: "good" }) },
					)
				}
			>
				{({ name, locale, base, zone }) => (
					<span className="s-row">
						<span className="s-row-name" lang={locale} dir={directionOfLocale(locale)}>
							{name}
						</span>
						<code dir="ltr">{base}</code>
						<Badge>{locale}</Badge>
						<span className="k-quiet s-wide-only">{zone.replaceAll("_", " ")}</span>
					</span>
				)}
			</SortableList>
		</SettingsPage>
	);
}
