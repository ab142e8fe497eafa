/** Writes robots.txt (RFC 9309) from the paper's rights. */
import type { Rights } from "../../../core/rights.ts";

/** Crawlers that say of themselves that they gather text to train models; search engines are not among them. */
const TRAINING_CRAWLERS = [
	"AI2Bot",
	"anthropic-ai",
	"Applebot-Extended",
	"Bytespider",
	"CCBot",
	"ClaudeBot",
	"cohere-training-data-crawler",
	"Diffbot",
	"FacebookBot",
	"Google-Extended",
	"GPTBot",
	"ImagesiftBot",
	"Meta-ExternalAgent",
	"omgili",
	"PanguBot",
	"Timpibot",
	"webzio-extended",
];

const line = (text: string) => text.replace(/[\r\n]+/gu, " ");

/** The whole file; `sitemap` is the absolute address of the sitemap index. */
export function robotsTxt(rights: Rights, sitemap: string): string {
	const groups = [];
	if (rights.refuseTraining) groups.push([...TRAINING_CRAWLERS.map((name) => `User-agent: ${name}`), "Disallow: /"]);
	groups.push(["User-agent: *", "Disallow: /api/", "Disallow: /newsroom/", "Allow: /"]);
	if (rights.tdmReservation)
		groups.push([
			`# Text and data mining is reserved${rights.tdmPolicy === "" ? "" : `, see ${line(rights.tdmPolicy)}`} (TDM Reservation Protocol).`,
		]);
	groups.push([`Sitemap: ${line(sitemap)}`]);
	return `${groups.map((group) => group.join("\n")).join("\n\n")}\n`;
}
