/** A link to a story's own screen. */
import type { ReactNode, Ref } from "react";
import { Link } from "react-aria-components/Link";

export const storyAddress = (id: number): string => `/stories/${id}`;

interface StoryLinkProps {
	readonly story: number;
	readonly children: ReactNode;
	readonly className?: string;
	readonly onPress?: () => void;
	readonly ref?: Ref<HTMLAnchorElement>;
}

export function StoryLink({ story, children, className = "k-link", onPress, ref }: StoryLinkProps) {
	return (
		<Link {...(ref ? { ref } : {})} href={storyAddress(story)} className={className} {...(onPress ? { onPress } : {})}>
			{children}
		</Link>
	);
}
