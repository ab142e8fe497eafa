/** How a story stands on this front: its words and picture here, and from when to when. */
import type { ReactNode } from "react";
import type { DraftPin } from "../../../../core/fronts/draft.ts";
import type { PinChange } from "../../../../core/fronts/operation.ts";
import { Button } from "../../kit/button.tsx";
import { TimeField } from "../../kit/time-field.tsx";
import { frontsStrings } from "../../strings/fronts/strings.ts";
import { useStrings } from "../../strings/use-strings.ts";
import { CommittedText } from "./committed-text.tsx";
import type { PinnedStory, ShownCard } from "./page-of.ts";
import { PictureField } from "./picture-field.tsx";

export interface PinPanelProps {
	readonly card: ShownCard;
	readonly story: PinnedStory | undefined;
	readonly edition: string;
	readonly locale: string;
	readonly zone: string;
	readonly mayWrite: boolean;
	readonly onPin: () => void;
	readonly onUnpin: () => void;
	readonly onSet: (pin: DraftPin, set: PinChange) => void;
}

export function PinPanel({
	card,
	story,
	edition,
	locale,
	zone,
	mayWrite,
	onPin,
	onUnpin,
	onSet,
}: PinPanelProps): ReactNode {
	const words = useStrings(frontsStrings);
	const { pin } = card;
	const own = story?.headline ?? card.headline;
	return (
		<div className="k-stack fr-panel">
			<h2 className="fr-panel-title" lang={locale} dir="auto">
				{own}
			</h2>
			<p className="k-row">
				<a className="k-link" href={`/newsroom/stories/${card.story}`}>
					{words.actions.openStory}
				</a>
			</p>
			{pin === null ? (
				<>
					<p className="k-quiet">{words.pinPanel.isAutomatic}</p>
					{mayWrite ? <Button onPress={onPin}>{words.actions.pin}</Button> : null}
				</>
			) : (
				<PinFields
					key={pin.id}
					pin={pin}
					own={own}
					story={story}
					edition={edition}
					locale={locale}
					zone={zone}
					mayWrite={mayWrite}
					onSet={onSet}
				/>
			)}
			{pin !== null && mayWrite ? (
				<p className="k-row">
					<Button onPress={onUnpin}>{words.actions.unpin}</Button>
				</p>
			) : null}
		</div>
	);
}

function PinFields({
	pin,
	own,
	story,
	edition,
	locale,
	zone,
	mayWrite,
	onSet,
}: Omit<PinPanelProps, "card" | "onPin" | "onUnpin"> & { readonly pin: DraftPin; readonly own: string }): ReactNode {
	const words = useStrings(frontsStrings);
	const lang = locale;
	const isDisabled = !mayWrite;
	const inOrder = pin.from === null || pin.until === null || pin.until > pin.from;
	return (
		<>
			<p className="k-quiet">{words.pinPanel.story}</p>
			<CommittedText
				label={words.pinPanel.headline}
				placeholder={own}
				value={pin.headline}
				lang={lang}
				maxLength={500}
				isDisabled={isDisabled}
				onCommit={(headline) => onSet(pin, { headline })}
			/>
			<CommittedText
				label={words.pinPanel.kicker}
				placeholder={story?.kicker ?? ""}
				value={pin.kicker}
				lang={lang}
				maxLength={200}
				isDisabled={isDisabled}
				onCommit={(kicker) => onSet(pin, { kicker })}
			/>
			<PictureField
				value={pin.picture}
				edition={edition}
				isDisabled={isDisabled}
				onChange={(picture) => onSet(pin, { picture })}
			/>
			<fieldset className="fr-times">
				<legend>{words.pinPanel.times}</legend>
				<TimeField
					label={words.pinPanel.from}
					hint={words.pinPanel.fromHint}
					zone={zone}
					value={pin.from}
					isDisabled={isDisabled}
					onChange={(from) => onSet(pin, { from })}
				/>
				<TimeField
					label={words.pinPanel.until}
					hint={words.pinPanel.untilHint}
					zone={zone}
					value={pin.until}
					isDisabled={isDisabled}
					{...(inOrder ? {} : { error: words.pinPanel.order })}
					onChange={(until) => onSet(pin, { until })}
				/>
			</fieldset>
		</>
	);
}
