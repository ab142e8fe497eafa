/** Writes /.well-known/tdmrep.json (TDM Reservation Protocol, W3C Community Group report, section 6). */
import type { Rights } from "../../../core/rights.ts";

/** The whole file: one rule for all addresses of the site. */
export function tdmrep(rights: Rights): string {
	const rule = {
		location: "/",
		"tdm-reservation": rights.tdmReservation ? 1 : 0,
		...(rights.tdmReservation && rights.tdmPolicy !== "" ? { "tdm-policy": rights.tdmPolicy } : {}),
	};
	return `${JSON.stringify([rule], null, "\t")}\n`;
}
