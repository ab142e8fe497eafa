/** Stories that belong beside this one. */
import { useQueries } from "@tanstack/react-query";
import { ArrowUp, Plus, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button, IconButton } from "../../kit/button.tsx";
import { Dialog } from "../../kit/dialog.tsx";
import { Link } from "../../kit/link.tsx";
import { storyStrings } from "../../strings/story/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { readOf } from "../../use-api.ts";
import { StorySearch } from "./story-search.tsx";
import { useItems, useWriting } from "./use-manuscript.ts";

/** Most that a story may have. */
const MOST = 20;

export function RelatedField({ edition, story }: { readonly edition: string; readonly story: number }): ReactNode {
	const words = useStrings(storyStrings);
	const { facts } = words;
	const { doc, mayWrite, locale } = useWriting();
	const [related, setRelated] = useItems<number>(doc, "related");
	const [isOpen, setOpen] = useState(false);
	const known = useQueries({
		queries: related.map((id) => ({ ...readOf("GET /stories/:id", { params: { id } }), staleTime: 60_000 })),
	});
	const headlineOf = (at: number, id: number) => known[at]?.data?.headline || `#${id}`;
	return (
		<fieldset className="st-group">
			<legend className="k-label">{facts.related}</legend>
			<ol className="st-related">
				{related.map((id, at) => (
					<li key={id}>
						<Link to="/stories/$id" params={{ id: String(id) }}>
							<span lang={locale} dir="auto">
								{headlineOf(at, id)}
							</span>
						</Link>
						{mayWrite && at > 0 ? (
							<IconButton
								size="small"
								label={`${words.editor.moveUp}: ${headlineOf(at, id)}`}
								icon={<ArrowUp size={14} aria-hidden="true" />}
								onPress={() =>
									setRelated([...related.slice(0, at - 1), id, related[at - 1] ?? 0, ...related.slice(at + 1)])
								}
							/>
						) : null}
						{mayWrite ? (
							<IconButton
								size="small"
								label={`${words.editor.remove}: ${headlineOf(at, id)}`}
								icon={<X size={14} aria-hidden="true" />}
								onPress={() => setRelated(related.filter((one) => one !== id))}
							/>
						) : null}
					</li>
				))}
			</ol>
			{mayWrite && related.length < MOST ? (
				<Button size="small" icon={<Plus size={16} aria-hidden="true" />} onPress={() => setOpen(true)}>
					{facts.addRelated}
				</Button>
			) : null}
			<Dialog title={facts.addRelated} isOpen={isOpen} onClose={() => setOpen(false)}>
				<StorySearch
					edition={edition}
					label={words.linkStory}
					without={[story, ...related]}
					onChoose={(id) => {
						setRelated([...related, id]);
						setOpen(false);
					}}
				/>
			</Dialog>
		</fieldset>
	);
}
