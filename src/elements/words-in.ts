/** Counts the words of a text without making any of them: a match for each word of an archive is most of its garbage. */

const KNOWN = 1;
const BEGINS = 2;
const GOES_ON = 4;

/** What each UTF-16 code unit may do in a word, looked up once. */
const units = new Uint8Array(0x1_0000);

function partOf(character: string): number {
	const begins = /^[\p{L}\p{N}]$/u.test(character);
	return KNOWN | (begins ? BEGINS : 0) | (begins || /^[\p{M}'’.-]$/u.test(character) ? GOES_ON : 0);
}

/** Runs that begin with a letter or digit and go on with those, their marks, and the signs that join them. */
export function wordsIn(text: string): number {
	let words = 0;
	let isInside = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		let part = units[unit] as number;
		if ((unit & 0xfc00) === 0xd800) {
			const character = String.fromCodePoint(text.codePointAt(at) as number);
			part = partOf(character);
			at += character.length - 1;
		} else if (part === 0) {
			part = partOf(String.fromCharCode(unit));
			units[unit] = part;
		}
		if (isInside) isInside = (part & GOES_ON) !== 0;
		else if ((part & BEGINS) !== 0) {
			isInside = true;
			words++;
		}
	}
	return words;
}
