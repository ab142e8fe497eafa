/** The head of a front that is made up: how it stands, who else is in it, and what can be done with the whole. */

import { Eye, History, Plus, Rocket, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { nameOf } from "../../../../core/actor-names.ts";
import { Badge } from "../../kit/badge.tsx";
import { Button } from "../../kit/button.tsx";
import { Link } from "../../kit/link.tsx";
import { useSession } from "../../session.ts";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { LOCALES } from "../../strings/language.ts";
import { listIn } from "../../strings/list-in.ts";
import { useLanguage, useStrings } from "../../strings/use-strings.ts";
import type { FrontInHand } from "./use-front.ts";

export interface MakeUpHeadProps {
	readonly front: FrontInHand;
	/** Of the section, or of the edition's own front. */
	readonly name: string;
	readonly locale: string;
	readonly onAdd: () => void;
	readonly onUndo: () => void;
	readonly onOpen: (dialog: "launch" | "preview" | "history") => void;
}

export function MakeUpHead({ front, name, locale, onAdd, onUndo, onOpen }: MakeUpHeadProps): ReactNode {
	const words = useStrings(frontsStrings);
	const language = useLanguage();
	const { view } = front;
	const me = useSession().session?.me.name ?? "";
	const others = view.people.map(nameOf).filter((person) => person !== me);
	return (
		<header className="fr-head">
			<div className="fr-head-name">
				<Link to="/fronts" className="fr-back">
					{words.title}
				</Link>
				<h1 lang={locale}>{name}</h1>
				<p className="fr-head-state" role="status">
					{view.differs || front.state !== "saved" ? (
						<Badge tone="warn">{words.states.differs}</Badge>
					) : (
						<Badge tone="good">{words.states.asLive}</Badge>
					)}
					<span className="k-quiet">{words[front.state]}</span>
					{others.length > 0 ? (
						<span className="k-quiet">{words.alsoHere(listIn(LOCALES[language], others))}</span>
					) : null}
				</p>
			</div>
			<div className="k-row fr-head-tools">
				{view.may.write ? (
					<>
						<Button icon={<Plus size={16} aria-hidden="true" />} onPress={onAdd}>
							{words.addContainer}
						</Button>
						<Button icon={<Undo2 size={16} aria-hidden="true" />} onPress={onUndo}>
							{words.undo}
						</Button>
					</>
				) : null}
				<Button icon={<History size={16} aria-hidden="true" />} onPress={() => onOpen("history")}>
					{words.history}
				</Button>
				<Button icon={<Eye size={16} aria-hidden="true" />} onPress={() => onOpen("preview")}>
					{words.preview}
				</Button>
				{view.may.launch ? (
					<Button look="primary" icon={<Rocket size={16} aria-hidden="true" />} onPress={() => onOpen("launch")}>
						{words.launch}
					</Button>
				) : null}
			</div>
		</header>
	);
}
