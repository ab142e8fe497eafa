/** A day of the calendar, kept as `YYYY-MM-DD`; empty for none. */
import { type CalendarDate, parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { classes } from "../../kit/classes.ts";
import { Field, type FieldParts, fieldParts } from "../../kit/field.tsx";

export interface DayFieldProps extends FieldParts {
	readonly value: string;
	readonly onChange: (day: string) => void;
	readonly isDisabled?: boolean;
	/** The label stands before the day. */
	readonly isInRow?: boolean;
}

export function DayField({ isInRow = false, ...props }: DayFieldProps): ReactNode {
	const { parts, rest } = fieldParts(props);
	const { value, onChange, ...others } = rest;
	return (
		<DateField<CalendarDate>
			{...others}
			value={value === "" ? null : parseDate(value)}
			onChange={(day) => onChange(day?.toString() ?? "")}
			shouldForceLeadingZeros
			className={classes("k-field", isInRow && "pi-in-row")}
		>
			<Field parts={parts}>
				<DateInput className="k-input k-date">
					{(segment) => <DateSegment segment={segment} className="k-segment" />}
				</DateInput>
			</Field>
		</DateField>
	);
}
