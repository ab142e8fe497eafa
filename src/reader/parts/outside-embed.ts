/** `<outside-embed>`: loads the other site's frame when the reader presses, never before. */

export class OutsideEmbed extends HTMLElement {
	connectedCallback(): void {
		this.querySelector("button")?.addEventListener("click", () => this.#load());
	}

	#load(): void {
		const frame = document.createElement("iframe");
		frame.src = this.dataset.address ?? "";
		frame.title = this.dataset.title ?? "";
		frame.allow = "fullscreen; picture-in-picture";
		frame.referrerPolicy = "strict-origin-when-cross-origin";
		frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-forms allow-presentation");
		this.replaceChildren(frame);
		frame.focus();
	}
}
