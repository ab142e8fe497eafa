/** `<scheme-choice>`: light, dark, or as the device is set. */
import { recall, remember } from "./memory.ts";

export class SchemeChoice extends HTMLElement {
	connectedCallback(): void {
		const select = this.querySelector("select");
		if (!select) return;
		select.value = recall("scheme") ?? "";
		select.addEventListener("change", () => {
			const { dataset } = document.documentElement;
			if (select.value === "") delete dataset.scheme;
			else dataset.scheme = select.value;
			remember("scheme", select.value);
		});
	}
}
