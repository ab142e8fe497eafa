/** `<story-tools>`: gives each button of the row its work. The server drew the row and its words. */
import { copyLink } from "./copy-link.ts";
import { Listening } from "./listening.ts";
import { shareInstead } from "./share-instead.ts";
import { stepTextSize, textSizeReach } from "./text-size.ts";

export class StoryTools extends HTMLElement {
	#listening: Listening | null = null;

	connectedCallback(): void {
		const { title = "", address = "" } = this.dataset;
		this.#on("email", (link) => shareInstead(link as HTMLAnchorElement, title, address));
		this.#on("print", (button) => button.addEventListener("click", () => print()));
		this.#on("copy", (button) =>
			button.addEventListener("click", () => copyLink(button, address, (words) => this.#say(words))),
		);
		this.#on("listen", (button) => {
			if ("speechSynthesis" in globalThis) this.#listening = new Listening(button);
			else button.parentElement?.remove();
		});
		this.#on("smaller", (button) => button.addEventListener("click", () => this.#resize(-1)));
		this.#on("larger", (button) => button.addEventListener("click", () => this.#resize(1)));
		this.#showReach();
	}

	disconnectedCallback(): void {
		this.#listening?.stop();
	}

	#on(tool: string, act: (element: HTMLElement) => void): void {
		const element = this.querySelector<HTMLElement>(`[data-tool=${tool}]`);
		if (element) act(element);
	}

	#resize(by: number): void {
		const size = stepTextSize(by);
		this.#say(this.querySelector<HTMLElement>("[data-sizes]")?.dataset.sizes?.split("|")[size] ?? "");
		this.#showReach();
	}

	/** A button at the end of the sizes stays reachable for the keyboard and says that it can do no more. */
	#showReach(): void {
		const { smallest, largest } = textSizeReach();
		this.#on("smaller", (button) => button.setAttribute("aria-disabled", String(smallest)));
		this.#on("larger", (button) => button.setAttribute("aria-disabled", String(largest)));
	}

	#say(words: string): void {
		const status = this.querySelector("[role=status]");
		if (status) status.textContent = words;
	}
}
