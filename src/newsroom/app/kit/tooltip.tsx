/** A name shown on hover and focus. Never the only place of a fact: touch has no hover. */
import type { ReactElement } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { Keys } from "./keys.tsx";

interface TooltipProps {
	readonly text: string;
	readonly keys?: string;
	/** A kit button, or anything focusable of react-aria. */
	readonly children: ReactElement;
}

export function Tooltip({ text, keys, children }: TooltipProps) {
	return (
		<TooltipTrigger delay={500} closeDelay={80}>
			{children}
			<AriaTooltip className="k-tooltip" offset={6}>
				{text}
				{keys ? <Keys keys={keys} /> : null}
			</AriaTooltip>
		</TooltipTrigger>
	);
}
