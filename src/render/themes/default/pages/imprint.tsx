/** The imprint: who answers for the paper, and what may be done with what it prints. */
import { imprintAddress } from "../../../../core/addresses.ts";
import { noticeFor } from "../../../../core/rights.ts";
import type { Chrome } from "../../../theme.ts";
import { contextOf } from "../shell/context.ts";
import { imprintFacts, rightsLine } from "../shell/imprint-facts.tsx";
import { plainHead } from "./plain-head.tsx";
import { plainPage } from "./plain-page.tsx";

export function imprint(chrome: Chrome): string {
	const context = contextOf(chrome);
	const { t } = context;
	const { rights } = chrome.paper;
	const terms = [rightsLine(context), noticeFor(rights, chrome.year), rights.usageTerms];
	// A notice that another one says already is said once.
	const notices = terms.filter(
		(text, at) =>
			text !== "" && !terms.some((other, i) => i !== at && other.includes(text) && (other !== text || i < at)),
	);
	const links = [
		{ address: rights.license, text: t("licence") },
		{ address: rights.usageInfo, text: t("usageInfo") },
	].filter((link) => link.address !== "");
	return plainPage(
		{
			title: t("imprint"),
			address: imprintAddress(chrome.edition),
			main: (
				<>
					{plainHead(chrome.edition.name, t("imprint"), "")}
					<div class="prose">
						{imprintFacts(context)}
						{notices.length + links.length > 0 && <h2>{t("rights")}</h2>}
						{notices.map((text) => (
							<p>{text}</p>
						))}
						{links.map((link) => (
							<p>
								<a href={link.address}>{link.text}</a>
							</p>
						))}
						{context.imprint.softwareCredit !== "" && (
							<>
								<h2>{t("software")}</h2>
								<p>{context.imprint.softwareCredit}</p>
							</>
						)}
					</div>
				</>
			),
		},
		chrome,
	);
}
