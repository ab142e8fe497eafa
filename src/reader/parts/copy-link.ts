/** Puts the story's address on the clipboard and says for a moment that it did. */

export async function copyLink(button: HTMLElement, address: string, say: (words: string) => void): Promise<void> {
	const label = button.dataset.label ?? button.textContent ?? "";
	button.dataset.label = label;
	let words: string | undefined;
	try {
		await navigator.clipboard.writeText(address);
		words = button.dataset.done;
	} catch {
		words = button.dataset.failed;
	}
	button.textContent = words ?? label;
	say(words ?? "");
	setTimeout(() => {
		button.textContent = label;
	}, 2500);
}
