/** Where the browser has a share sheet the email link opens that; a refusal by the reader is no error, any other fault falls back to mail. */

export function shareInstead(link: HTMLAnchorElement, title: string, url: string): void {
	if (!navigator.share) return;
	link.addEventListener("click", (event) => {
		event.preventDefault();
		navigator.share({ title, url }).catch((fault: Error) => {
			if (fault.name !== "AbortError") location.href = link.href;
		});
	});
}
