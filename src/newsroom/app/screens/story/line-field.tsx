/** A line that several people may write in at once: headline, standfirst and their like. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import { type Line, lineOf } from "../../../document/fields.ts";
import { FIELD } from "./manuscript-session.ts";
import { useWriting } from "./use-manuscript.ts";

export interface LineFieldProps {
	readonly line: Line;
	readonly label: string;
	readonly placeholder?: string;
	readonly hint?: ReactNode;
	/** Most characters that a story may hold there. */
	readonly longest: number;
	/** `display`: as readers see it, its label only for those who listen. */
	readonly look?: "field" | "display";
	readonly className?: string;
}

export function LineField({
	line,
	label,
	placeholder,
	hint,
	longest,
	look = "field",
	className = "",
}: LineFieldProps): ReactNode {
	const { doc, session, mayWrite, locale, dir } = useWriting();
	const element = useRef<HTMLTextAreaElement>(null);
	const id = useId();
	const text = lineOf(doc, line);

	useLayoutEffect(() => {
		const field = element.current;
		if (field === null) return;
		field.value = text.toString();
		grow(field);
		const changed = (event: Y.YTextEvent, transaction: Y.Transaction) => {
			if (transaction.origin === FIELD && field.value === text.toString()) return;
			show(field, text.toString(), event.delta as Change[]);
		};
		text.observe(changed);
		return () => text.unobserve(changed);
	}, [text]);

	// Fonts and the window's width decide how many lines it takes.
	useEffect(() => {
		const again = () => element.current && grow(element.current);
		window.addEventListener("resize", again);
		return () => window.removeEventListener("resize", again);
	}, []);

	const write = (field: HTMLTextAreaElement) => {
		const now = field.value.replace(/[\r\n]+/gu, " ");
		if (now !== field.value) {
			const at = field.selectionStart;
			field.value = now;
			field.setSelectionRange(at, at);
		}
		doc.transact(() => putText(text, now, field.selectionEnd), FIELD);
		grow(field);
	};

	const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		const isMod = event.ctrlKey || event.metaKey;
		if (isMod && !event.altKey && event.key.toLowerCase() === "z") {
			event.preventDefault();
			if (event.shiftKey) session.undo.redo();
			else session.undo.undo();
		} else if (isMod && event.key.toLowerCase() === "y") {
			event.preventDefault();
			session.undo.redo();
		} else if (event.key === "Enter" && !isMod && !event.nativeEvent.isComposing) {
			event.preventDefault();
			next(event.currentTarget);
		}
	};

	return (
		<div className={`st-line st-line-${look} ${className}`}>
			<label htmlFor={id} className={look === "display" ? "k-hidden" : "k-label"}>
				{label}
			</label>
			<textarea
				ref={element}
				id={id}
				rows={1}
				className={look === "display" ? "st-line-text" : "k-input st-line-text"}
				lang={locale}
				dir={dir}
				spellCheck
				maxLength={longest}
				placeholder={placeholder}
				readOnly={!mayWrite}
				defaultValue={text.toString()}
				aria-describedby={hint ? `${id}-hint` : undefined}
				onInput={(event) => write(event.currentTarget)}
				onKeyDown={pressed}
			/>
			{hint ? (
				<span id={`${id}-hint`} className="k-hint">
					{hint}
				</span>
			) : null}
		</div>
	);
}

function grow(field: HTMLTextAreaElement): void {
	field.style.blockSize = "auto";
	field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

/** Makes the shared text say what the field says, by the one change that ended where the caret stands. */
function putText(text: Y.Text, now: string, caret: number): void {
	const before = text.toString();
	let right = 0;
	const mostRight = Math.min(now.length - caret, before.length);
	while (right < mostRight && before[before.length - 1 - right] === now[now.length - 1 - right]) right++;
	let left = 0;
	const mostLeft = Math.min(before.length, now.length) - right;
	while (left < mostLeft && before[left] === now[left]) left++;
	if (before.length - left - right > 0) text.delete(left, before.length - left - right);
	if (now.length - left - right > 0) text.insert(left, now.slice(left, now.length - right));
}

interface Change {
	readonly retain?: number;
	readonly insert?: string;
	readonly delete?: number;
}

/** Shows what somebody else wrote, with the caret where it was in the words. */
function show(field: HTMLTextAreaElement, text: string, changes: readonly Change[]): void {
	const moved = (place: number) => {
		let at = 0;
		for (const { retain, insert, delete: gone } of changes) {
			if (at > place) break;
			if (retain) at += retain;
			if (insert && at <= place) {
				place += at < place || insert === "" ? insert.length : 0;
				at += insert.length;
			}
			if (gone) place = Math.max(at, place - Math.min(gone, Math.max(0, place - at)));
		}
		return place;
	};
	const [start, end] = [moved(field.selectionStart), moved(field.selectionEnd)];
	const hasFocus = document.activeElement === field;
	field.value = text;
	if (hasFocus) field.setSelectionRange(start, end);
	grow(field);
}

/** Enter goes on to what stands below, as one expects of a form that looks like a page. */
function next(field: HTMLTextAreaElement): void {
	const all = [...document.querySelectorAll<HTMLElement>(".st-page .st-line-text, .st-page .ProseMirror")];
	all[all.indexOf(field) + 1]?.focus();
}
