/** The imprint as a list of facts: publisher, address, telephone, fax, e-mail, responsible editor. */
import type { Html } from "../../../jsx/html.ts";
import type { Context } from "./context.ts";

export function imprintFacts({ imprint, t }: Context): Html {
	const { publisher, address, telephone, fax, email, responsibleEditor } = imprint;
	return (
		<dl class="imprint">
			{fact(t("publisher"), publisher)}
			{fact(t("address"), address)}
			{fact(
				t("telephone"),
				telephone && (
					<a href={telephoneAddress(telephone)}>
						<bdi dir="ltr">{telephone}</bdi>
					</a>
				),
			)}
			{fact(t("fax"), fax && <bdi dir="ltr">{fax}</bdi>)}
			{fact(
				t("email"),
				email && (
					<a href={`mailto:${encodeURI(email)}`}>
						<bdi dir="ltr">{email}</bdi>
					</a>
				),
			)}
			{fact(t("responsibleEditor"), responsibleEditor)}
		</dl>
	);
}

function fact(label: string, value: Html | string): Html | null {
	if (value === "") return null;
	return (
		<div>
			<dt>{label}</dt>
			<dd>{value}</dd>
		</div>
	);
}

/** RFC 3966: only digits after the plus sign. */
export function telephoneAddress(telephone: string): string {
	return `tel:${telephone.trim().startsWith("+") ? "+" : ""}${telephone.replace(/\D/gu, "")}`;
}

/** The rights notice with the present year. */
export function rightsLine({ imprint, chrome }: Context): string {
	return imprint.rightsNotice.replaceAll("{year}", String(chrome.year));
}
