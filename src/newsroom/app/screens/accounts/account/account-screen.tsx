/** One's own account: how one signs in, where one is signed in, and how the newsroom looks. */
import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../../api-problem.ts";
import { chooseTheme, readTheme, THEMES, type Theme } from "../../../frame/theme.ts";
import { Panel, Screen } from "../../../kit/panel.tsx";
import { Select } from "../../../kit/select.tsx";
import { usePaperZone } from "../../../paper-time.ts";
import { accountStrings } from "../../../strings/account/strings.ts";
import { frameStrings } from "../../../strings/frame/strings.ts";
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from "../../../strings/language.ts";
import { useLanguage, useStrings } from "../../../strings/use-strings.ts";
import { useApiNow } from "../../../use-api.ts";
import { Refusal } from "../way-in/refusal.tsx";
import { ConnectedPanel } from "./connected-panel.tsx";
import { PasskeysPanel } from "./passkeys-panel.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { RecoveryPanel } from "./recovery-panel.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";

export function AccountScreen(): ReactNode {
	const words = useStrings(accountStrings);
	const account = useApiNow("GET /account");
	const zone = usePaperZone();
	const isRefused = new URLSearchParams(location.search).has("problem");
	return (
		<Screen
			title={words.title}
			lead={words.lead(account.person.email)}
			zones={zone === null ? [] : [zone]}
			width="text"
		>
			{isRefused ? (
				<Refusal error={new ApiProblem({ code: "openIdRefused", status: 403, title: "", detail: "", help: "" })} />
			) : null}
			<PasskeysPanel account={account} />
			<PasswordPanel account={account} />
			<RecoveryPanel account={account} />
			{account.openId === null ? null : <ConnectedPanel account={account} provider={account.openId} />}
			<SessionsPanel account={account} />
			<DisplayPanel />
		</Screen>
	);
}

function DisplayPanel() {
	const words = useStrings(accountStrings);
	const frame = useStrings(frameStrings);
	const language = useLanguage();
	const [theme, setTheme] = useState<Theme>(readTheme);
	return (
		<Panel title={words.display}>
			<div className="s-fields">
				<Select
					label={frame.language}
					choices={LANGUAGES.map((id) => ({ id, name: LANGUAGE_NAMES[id], lang: id }))}
					value={language}
					onChange={chooseLanguage}
				/>
				<Select
					label={frame.theme}
					choices={THEMES.map((id) => ({ id, name: frame.themes[id] }))}
					value={theme}
					onChange={(chosen) => {
						setTheme(chosen);
						chooseTheme(chosen);
					}}
				/>
			</div>
		</Panel>
	);
}
