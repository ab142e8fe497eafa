/** Greek words in Latin letters after ELOT 743, the spelling of Greek passports. */

import { type Alphabet, replacer, withoutMarks } from "./alphabet.ts";

// biome-ignore format: an alphabet is read in rows
const letters = replacer({
	α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "x",
	ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o",
	γγ: "ng", γξ: "nx", γχ: "nch", ϐ: "v", ϑ: "th", ϕ: "f", ϖ: "p", ϰ: "k", ϱ: "r", ϲ: "s",
});

/** The second vowel of ου, αυ, ευ, ηυ; an accent on the first or a diaeresis on the second tells that the two are said apart. */
const together = /([αεηο])υ(?!\p{M}*\u0308)\p{M}*/gu;

/** Stands for a υ that is said as v or f, until its neighbours are known; no Greek run has this letter. */
const glide = "w";

export const greek: Alphabet = {
	run: /\p{Script=Greek}[\p{Script=Greek}\p{M}']*/gu,
	toLatin(run) {
		const joined = run.normalize("NFD").replace(together, (_, first: string) => (first === "ο" ? "ou" : first + glide));
		const spoken = withoutMarks(joined)
			// f before a voiceless consonant and at the end of a word, else v.
			.replace(/w(?=[θκξπσςτφχψ'])|w$/gu, "f")
			.replaceAll(glide, "v")
			// μπ is b where a word begins, mp inside it.
			.replace(/^μπ/u, "b");
		return letters(spoken);
	},
};
