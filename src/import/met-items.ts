/** Remembers which items an import has met, in a few bytes for each, so that memory stays flat over millions. */
import { hash } from "node:crypto";

const FIRST_ROOM = 1024;

export class MetItems {
	/** Numbers made of identifiers, 52 bits each, at the first free place after the one that they name; 0 is free. */
	#places = new Float64Array(FIRST_ROOM);
	#count = 0;

	/** Whether it was met before; from now on it was. */
	meet(identifier: string): boolean {
		const number = Number.parseInt(hash("sha256", identifier, "hex").slice(0, 13), 16) + 1;
		if (!put(this.#places, number)) return true;
		if (++this.#count * 2 > this.#places.length) this.#grow();
		return false;
	}

	#grow(): void {
		const wider = new Float64Array(this.#places.length * 2);
		for (const number of this.#places) if (number !== 0) put(wider, number);
		this.#places = wider;
	}
}

/** False when it is there already. */
function put(places: Float64Array, number: number): boolean {
	let at = number % places.length;
	while (places[at] !== 0) {
		if (places[at] === number) return false;
		at = (at + 1) % places.length;
	}
	places[at] = number;
	return true;
}
