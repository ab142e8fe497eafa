/** A line of text that goes out by itself a moment after one stopped writing, and when one leaves the field. */
import { useEffect, useRef, useState } from "react";
import { TextField } from "../../kit/text-field.tsx";
import { directionOfLocale } from "../../strings/direction-of-locale.ts";

const REST = 700;

export interface CommittedTextProps {
	readonly label: string;
	readonly hint?: string;
	readonly placeholder?: string;
	readonly value: string;
	readonly lang?: string;
	readonly maxLength: number;
	readonly isDisabled?: boolean;
	readonly onCommit: (text: string) => void;
}

export function CommittedText({
	label,
	hint,
	placeholder,
	value,
	lang,
	maxLength,
	isDisabled,
	onCommit,
}: CommittedTextProps) {
	const [text, setText] = useState(value);
	// What has been written and not gone out yet; null: nothing.
	const waiting = useRef<string | null>(null);
	const commit = useRef(onCommit);
	commit.current = onCommit;
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const send = () => {
		clearTimeout(timer.current);
		const written = waiting.current;
		waiting.current = null;
		if (written !== null) commit.current(written);
	};
	const sendLast = useRef(send);
	sendLast.current = send;
	useEffect(() => {
		if (waiting.current === null) setText(value);
	}, [value]);
	useEffect(() => () => sendLast.current(), []);
	return (
		<TextField
			label={label}
			{...(hint === undefined ? {} : { hint })}
			{...(placeholder === undefined ? {} : { placeholder })}
			{...(lang === undefined ? {} : { lang, dir: directionOfLocale(lang) })}
			maxLength={maxLength}
			isDisabled={isDisabled ?? false}
			value={text}
			onChange={(written) => {
				setText(written);
				waiting.current = written;
				clearTimeout(timer.current);
				timer.current = setTimeout(() => sendLast.current(), REST);
			}}
			onBlur={send}
		/>
	);
}
