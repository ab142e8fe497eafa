/** The account at the OpenID provider that is connected with one's own. */
import { useMutation } from "@tanstack/react-query";
import { api } from "../../../api-client.ts";
import { Button } from "../../../kit/button.tsx";
import { Panel } from "../../../kit/panel.tsx";
import { accountStrings } from "../../../strings/account/strings.ts";
import { useStrings } from "../../../strings/use-strings.ts";
import { Refusal } from "../way-in/refusal.tsx";
import type { Account } from "./passkeys-panel.tsx";

export function ConnectedPanel({ account, provider }: { readonly account: Account; readonly provider: string }) {
	const words = useStrings(accountStrings);
	const connect = useMutation({
		mutationFn: async () => {
			const body = { for: "connect", back: "/newsroom/account" } as const;
			location.assign((await api("POST /account/openid", { body })).address);
			// The page is being left; the button goes on saying so.
			await new Promise(() => {});
		},
	});
	const isConnected = account.connected.length > 0;
	return (
		<Panel title={words.connected}>
			<p className="k-quiet">{isConnected ? words.connectedTo(provider) : words.notConnected(provider)}</p>
			{isConnected ? null : (
				<div className="k-row">
					<Button size="small" isPending={connect.isPending} onPress={() => connect.mutate()}>
						{words.connect(provider)}
					</Button>
				</div>
			)}
			<Refusal error={connect.error} />
		</Panel>
	);
}
