/** Rules: which stories fill the free slots of a container. */
import type { Container } from "../front.ts";
import type { ListQuery } from "../lists.ts";
import { sectionChain } from "../paper.ts";
import type { StoryFacts } from "../story.ts";

type Rule = Pick<Container, "section" | "topic" | "author" | "kind" | "hours">;

/** Words of a story that counts as a brief, at most; and of a long one, at least. */
export const BRIEF = 250;
export const LONG = 1200;
/** Rows of a rule's list that are looked at, at most: the newest. */
export const RULE_ROWS = 160;
export const PICKY_ROWS = 640;
const HOUR = 3_600_000;

/** The list that holds everything the rule can choose: the narrowest that it names. */
export function listOfRule(rule: Rule, edition: string, section: string): Omit<ListQuery, "limit"> {
	if (rule.author !== undefined && rule.author !== "") return { edition, author: rule.author };
	if (rule.topic !== "") return { edition, topic: rule.topic };
	const path = rule.section || section;
	return path === "" ? { edition } : { edition, section: path };
}

/** Whether the rule asks for more than its list says. */
export function isPicky(rule: Rule): boolean {
	const named = [rule.author ?? "", rule.topic, rule.section].filter((one) => one !== "").length;
	return named > 1 || rule.kind !== undefined || rule.hours !== undefined;
}

/** Whether a story of the rule's list may fill a slot at the moment `at`. */
export function fits(rule: Rule, facts: StoryFacts, at: number): boolean {
	if (rule.topic !== "" && !facts.topics.includes(rule.topic)) return false;
	if (rule.section !== "" && !sectionChain(facts.section).includes(rule.section)) return false;
	if (rule.hours !== undefined && facts.publishedAt <= at - rule.hours * HOUR) return false;
	if (rule.kind === "pictured") return facts.picture !== null;
	if (rule.kind === "brief") return facts.words < BRIEF;
	if (rule.kind === "long") return facts.words >= LONG;
	return true;
}

/** Whether a story grew too old for the rule between two moments. */
export function agedOut(rule: Rule, facts: StoryFacts, before: number, now: number): boolean {
	if (rule.hours === undefined) return false;
	const age = rule.hours * HOUR;
	return facts.publishedAt > before - age && facts.publishedAt <= now - age;
}
