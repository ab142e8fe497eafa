/** A search: Escape empties it. */
import { Search, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField as AriaField, type SearchFieldProps as AriaProps } from "react-aria-components/SearchField";
import { classes } from "./classes.ts";

export interface SearchFieldProps extends Omit<AriaProps, "className" | "style" | "children"> {
	/** Read aloud, and shown while the field is empty. */
	readonly label: string;
	readonly className?: string;
}

export function SearchField({ label, className, ...rest }: SearchFieldProps) {
	return (
		<AriaField {...rest} aria-label={label} className={classes("k-search", className)}>
			<Search aria-hidden="true" size={16} />
			<Input className="k-input" placeholder={label} />
			<Button className="k-clear">
				<X aria-hidden="true" size={14} />
			</Button>
		</AriaField>
	);
}
