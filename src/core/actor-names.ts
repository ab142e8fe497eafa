/** Names of those who give commands, as revisions and the ledger keep them: `person:7 Ada Demir`, `token:3 wire desk`, `system`. */

/** Several who did something together, in one name; the first counts as the one who did it last. */
export const together = (actors: readonly string[]): string => actors.join(", ");

/** Each of those whom a name names. */
export const eachOf = (actors: string): readonly string[] => actors.split(/, (?=(?:person|token):\d)/u);

/** `person:7` of `person:7 Ada Demir`: names change, and two people can have one. */
export const identityOf = (actor: string): string => /^(?:person|token):\d+/u.exec(actor)?.[0] ?? actor.trim();

/** For people to read: `Ada Demir, Cem Kaya`. */
export const nameOf = (actors: string): string =>
	eachOf(actors)
		.map((actor) => actor.replace(/^(?:person|token):\d+\s*/u, "") || actor)
		.join(", ");
