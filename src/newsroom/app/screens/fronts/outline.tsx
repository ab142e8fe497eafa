/** The containers of the page in short, to be put in another order by dragging and to go from one to the next. */
import type { ReactNode } from "react";
import { List, SortableList } from "../../kit/list.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import type { Chosen, MakingUp, ShownContainer } from "./use-make-up.ts";

export interface OutlineProps {
	readonly shown: readonly ShownContainer[];
	readonly locale: string;
	readonly mayWrite: boolean;
	readonly making: MakingUp;
	readonly onChoose: (chosen: Chosen) => void;
}

export function Outline({ shown, locale, mayWrite, making, onChoose }: OutlineProps): ReactNode {
	const words = useStrings(frontsStrings);
	const titleOf = ({ container }: ShownContainer) => container.title || words.untitled;
	const list = {
		label: words.tabs.containers,
		items: shown,
		keyOf: ({ container }: ShownContainer) => container.id,
		textOf: titleOf,
		onOpen: ({ container }: ShownContainer) => onChoose({ container: container.id, card: null }),
		className: "fr-outline",
		children: (one: ShownContainer) => (
			<span className="fr-candidate-words">
				<span className="fr-headline">
					<bdi lang={locale}>{titleOf(one)}</bdi>
				</span>
				<span className="fr-candidate-facts">
					{words.looks[one.container.look]} · {words.slots(one.container.slots)}
				</span>
			</span>
		),
	};
	return (
		<div className="fr-panel">
			{mayWrite ? <SortableList {...list} onMove={(ids) => making.order(ids)} /> : <List {...list} />}
		</div>
	);
}
