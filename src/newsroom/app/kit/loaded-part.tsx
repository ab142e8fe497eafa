/** A part of a screen that is loaded when it is first shown; what goes wrong in it is said in its place, and nothing beside it is lost. */
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { notLoaded } from "../api-problem.ts";
import { Loading } from "../frame/loading.tsx";
import { frameStrings } from "../strings/frame/strings.ts";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";
import { queries } from "../use-api.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ProblemNote } from "./problem-note.tsx";

export interface PartLooks<P> {
	/** What stands in its place while it is loaded. */
	readonly waiting?: ReactNode;
	/** Where a problem is said; in the place of the part when nothing is given. */
	readonly place?: (problem: ReactNode, props: P) => ReactNode;
}

/** What a browser says of a file that did not come differs by browser, and helps nobody. */
export const whyNotLoaded = (error: unknown): unknown => (error instanceof TypeError ? notLoaded() : error);

/** `load` gives the part; it is called again when somebody tries again. */
export function loadedPart<P extends object>(
	load: () => Promise<ComponentType<P>>,
	{ waiting = <Loading />, place = (problem) => problem }: PartLooks<P> = {},
): (props: P) => ReactNode {
	const wait = () =>
		lazy(async () => {
			try {
				return { default: await load() };
			} catch (error) {
				throw whyNotLoaded(error);
			}
		});
	// A part that failed to load stays failed: who tries again needs another.
	let Part = wait();
	return function LoadedPart(props: P) {
		return (
			<InItsPlace
				place={(problem) => place(problem, props)}
				onRetry={() => {
					Part = wait();
				}}
			>
				{() => (
					<Suspense fallback={waiting}>
						<Part {...props} />
					</Suspense>
				)}
			</InItsPlace>
		);
	};
}

/** A dialog that is loaded when it is first opened; a problem is said in a dialog, too. */
export function loadedDialog<P extends { readonly onClose: () => void }>(
	load: () => Promise<ComponentType<P>>,
): (props: P) => ReactNode {
	return loadedPart<P>(load, {
		waiting: null,
		place: (problem, { onClose }) => <NotOpened onClose={onClose}>{problem}</NotOpened>,
	});
}

function NotOpened({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }): ReactNode {
	const words = useStrings(kitStrings);
	return (
		<Dialog title={words.notOpened} isOpen onClose={onClose} size="small">
			{children}
		</Dialog>
	);
}

interface InItsPlaceProps {
	readonly children: () => ReactNode;
	readonly place: (problem: ReactNode) => ReactNode;
	readonly onRetry: () => void;
}

class InItsPlace extends Component<InItsPlaceProps, { readonly error: unknown }> {
	override state = { error: null };

	static getDerivedStateFromError(error: unknown) {
		return { error };
	}

	retry = (): void => {
		this.props.onRetry();
		void queries.resetQueries({ predicate: ({ state }) => state.status === "error" });
		this.setState({ error: null });
	};

	override render(): ReactNode {
		const { error } = this.state;
		if (error === null) return this.props.children();
		return this.props.place(<Problem error={error} onRetry={this.retry} />);
	}
}

function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactNode {
	const words = useStrings(frameStrings);
	return (
		<ProblemNote error={error} onRetry={onRetry}>
			{/* A part of an older program, which a renewed server no longer has, comes only with a new page. */}
			<Button size="small" onPress={() => location.reload()}>
				{words.reload}
			</Button>
		</ProblemNote>
	);
}
