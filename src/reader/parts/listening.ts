/** Reading the story aloud with the browser's own voice in the language of the page, paragraph by paragraph. */

/** What is read, in its order; asides, notes and captions would break the thread. */
const SPOKEN =
	".story h1, .story > header .standfirst, .body > p:not([class]), .body > h2, .body > h3, .body > h4, .body > ul > li, .body > ol > li, .body > .quotation p";

export class Listening {
	readonly #button: HTMLElement;
	readonly #label: string;
	#speaking = false;

	constructor(button: HTMLElement) {
		this.#button = button;
		this.#label = button.textContent ?? "";
		button.addEventListener("click", () => (this.#speaking ? this.stop() : this.#start()));
		// A page that goes away must not go on talking.
		addEventListener("pagehide", () => this.stop());
	}

	stop(): void {
		if (!this.#speaking) return;
		this.#show(false);
		speechSynthesis.cancel();
	}

	#start(): void {
		const passages = [...document.querySelectorAll<HTMLElement>(SPOKEN)];
		const last = passages.length - 1;
		if (last < 0) return;
		speechSynthesis.cancel();
		passages.forEach((passage, index) => {
			// Long utterances are cut off by some browsers: one for each paragraph.
			const speech = new SpeechSynthesisUtterance(words(passage));
			speech.lang = passage.closest<HTMLElement>("[lang]")?.lang ?? "";
			if (index === last) speech.onend = () => this.#show(false);
			speech.onerror = () => this.stop();
			speechSynthesis.speak(speech);
		});
		this.#show(true);
	}

	#show(speaking: boolean): void {
		this.#speaking = speaking;
		this.#button.textContent = speaking ? (this.#button.dataset.stop ?? this.#label) : this.#label;
	}
}

/** The words of a passage without the numbers of printed notes. */
function words(passage: HTMLElement): string {
	const copy = passage.cloneNode(true) as HTMLElement;
	for (const mark of copy.querySelectorAll(".note-mark")) mark.remove();
	return copy.textContent ?? "";
}
