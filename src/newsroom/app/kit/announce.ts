/** Says something to those who listen to the screen, when nothing visible would. */

let region: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The frame's live region; null when the frame is taken away. */
export function setRegion(element: HTMLElement | null): void {
	region = element;
}

export function announce(text: string): void {
	if (!region) return;
	// The same words twice are heard twice only when the region was empty in between.
	region.textContent = "";
	clearTimeout(timer);
	timer = setTimeout(() => {
		if (region) region.textContent = text;
	}, 50);
}
