/** What is shown while a screen is loaded. */
import { Spinner } from "../kit/spinner.tsx";
import { kitStrings } from "../strings/kit/strings.ts";
import { useStrings } from "../strings/use-strings.ts";

export function Loading() {
	return (
		<div className="f-loading">
			<Spinner label={useStrings(kitStrings).loading} />
		</div>
	);
}
