/** The choice between automatic, light and dark; shown only where a script can act on it. */
import type { Html } from "../../../jsx/html.ts";
import type { Context } from "./context.ts";

export function schemeChoice({ t }: Context): Html {
	return (
		<scheme-choice>
			<label>
				<span class="unseen">{t("appearance")}</span>
				<select>
					<option value="">{t("appearanceAutomatic")}</option>
					<option value="light">{t("appearanceLight")}</option>
					<option value="dark">{t("appearanceDark")}</option>
				</select>
			</label>
		</scheme-choice>
	);
}
