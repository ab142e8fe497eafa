/** Where a link goes: to another story, found by searching, or to an address. */
import type { EditorView } from "prosemirror-view";
import { type ReactNode, useState } from "react";
import { storyIdOf } from "../../../../core/addresses.ts";
import { isSafeAddress } from "../../../../core/inline.ts";
import type { EntryField } from "../../../document/fields.ts";
import { Button } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { kitStrings } from "../../strings/kit/strings.ts";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { linkAt, setLink } from "./editor/commands.ts";
import { StorySearch } from "./story-search.tsx";
import { useEntry, useWriting } from "./use-manuscript.ts";

export function LinkDialog({ view, onClose }: { readonly view: EditorView; readonly onClose: () => void }): ReactNode {
	const words = useStrings(storyStrings);
	const kit = useStrings(kitStrings);
	const { doc, session } = useWriting();
	const [edition] = useEntry(doc, "edition" satisfies EntryField, "");
	const [before] = useState(() => linkAt(view));
	const [address, setAddress] = useState(before !== null && "href" in before ? before.href : "");
	const [isTried, setTried] = useState(false);
	const put = (link: Parameters<typeof setLink>[0], text = "") => {
		setLink(link, text)(view.state, view.dispatch, view);
		onClose();
	};
	const href = withScheme(address.trim());
	const isGood = isSafeAddress(href);
	const submit = () => {
		setTried(true);
		if (!isGood) return;
		// An address of the paper's own is a link to the story, which stays right when the story moves.
		const own =
			URL.canParse(href) && new URL(href).origin === location.origin ? storyIdOf(new URL(href).pathname) : null;
		put(own === null ? { href } : { story: own }, address.trim());
	};
	return (
		<Dialog
			title={words.link}
			isOpen
			onClose={onClose}
			actions={
				<>
					{before === null ? null : <Button onPress={() => put(null)}>{words.unlink}</Button>}
					<Button onPress={onClose}>{kit.cancel}</Button>
					<Button look="primary" onPress={submit}>
						{words.link}
					</Button>
				</>
			}
		>
			<form
				className="k-stack"
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<TextField
					label={words.linkAddress}
					value={address}
					onChange={setAddress}
					error={isTried && !isGood ? words.notAddress : undefined}
					dir="ltr"
					maxLength={2048}
					autoFocus
				/>
				<StorySearch
					edition={edition}
					label={words.linkStory}
					without={[session.story]}
					onChoose={(story, headline) => put({ story }, headline)}
				/>
			</form>
		</Dialog>
	);
}

/** What people write of an address they know: `example.org/page`, `name@example.org`. */
function withScheme(address: string): string {
	if (/^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/u.test(address)) return `mailto:${address}`;
	return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(address) ? `https://${address}` : address;
}
