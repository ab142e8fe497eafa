/** Above every screen: what happened to one's account since one last signed in, until one has seen it. */
import { ShieldAlert } from "lucide-react";
import type { AnswerOf } from "../../api-client.ts";
import { Button } from "../../kit/button.tsx";
import { Link } from "../../kit/link.tsx";
import { usePaperTime } from "../../paper-time.ts";
import { accountStrings } from "../../strings/account/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { useApi, useChange } from "../../use-api.ts";

type Notice = AnswerOf<"GET /account/notices">["notices"][number];

function useWords(): (notice: Notice) => string {
	const words = useStrings(accountStrings).notices;
	const time = usePaperTime();
	return ({ kind, detail, at }) => {
		const when = time.minute(at);
		if (kind === "lockedOut") return words.lockedOut(when, detail);
		if (kind === "recoveryCodeUsed") return words.recoveryCodeUsed(Number(detail));
		switch (detail) {
			case "passkeyAdded":
			case "passkeyRemoved":
			case "passwordChanged":
			case "passwordRemoved":
			case "recoveryCodesRenewed":
			case "accountConnected":
				return words[detail](when);
			default:
				return when;
		}
	};
}

export function SignInNotices() {
	const words = useStrings(accountStrings).notices;
	const say = useWords();
	const notices = useApi("GET /account/notices").data?.notices ?? [];
	const see = useChange("POST /account/notices/seen");
	if (notices.length === 0 || see.isSuccess) return null;
	return (
		<aside className="f-bar k-tone-warn ac-notices" aria-label={words.notMe}>
			<ShieldAlert aria-hidden="true" size={18} />
			<div>
				{notices.map((notice) => (
					<p key={notice.id}>{say(notice)}</p>
				))}
				<Link to="/account">{words.notMe}</Link>
			</div>
			<Button size="small" isPending={see.isPending} onPress={() => see.mutate({})}>
				{words.seen}
			</Button>
		</aside>
	);
}
