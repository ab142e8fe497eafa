/** A moment, written in the time of an edition's place and kept in milliseconds UTC. */
import { fromAbsolute, now, type ZonedDateTime } from "@internationalized/date";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { classes } from "./classes.ts";
import { Field, type FieldParts, fieldParts } from "./field.tsx";

export interface TimeFieldProps extends FieldParts {
	/** Milliseconds UTC; null: none yet. */
	readonly value: number | null;
	readonly onChange: (value: number | null) => void;
	/** IANA zone of the edition; shown beside the time, so that nobody takes it for their own. */
	readonly zone: string;
	/** Not before, in milliseconds UTC. */
	readonly earliest?: number;
	readonly isRequired?: boolean;
	readonly isDisabled?: boolean;
	readonly autoFocus?: boolean;
	readonly className?: string;
}

export function TimeField({ className, ...props }: TimeFieldProps) {
	const { parts, rest } = fieldParts(props);
	const { value, onChange, zone, earliest, ...others } = rest;
	return (
		<DateField<ZonedDateTime>
			{...others}
			value={value === null ? null : fromAbsolute(value, zone)}
			onChange={(moment) => onChange(moment === null ? null : moment.toDate().getTime())}
			// What an empty field begins with when a part of it is written.
			placeholderValue={now(zone).set({ second: 0, millisecond: 0 })}
			{...(earliest === undefined ? {} : { minValue: fromAbsolute(earliest, zone) })}
			granularity="minute"
			hourCycle={24}
			shouldForceLeadingZeros
			className={classes("k-field", className)}
		>
			<Field parts={parts}>
				<DateInput className="k-input k-date">
					{(segment) => <DateSegment segment={segment} className="k-segment" />}
				</DateInput>
			</Field>
		</DateField>
	);
}
