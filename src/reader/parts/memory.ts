/** What the reader chose, kept in this browser only. Browsers that refuse to keep anything are treated as new ones. */

export function recall(choice: string): string | null {
	try {
		return localStorage.getItem(`broadsheet.${choice}`);
	} catch {
		return null;
	}
}

/** An empty value forgets the choice. */
export function remember(choice: string, value: string): void {
	try {
		if (value === "") localStorage.removeItem(`broadsheet.${choice}`);
		else localStorage.setItem(`broadsheet.${choice}`, value);
	} catch {
		// The choice then holds for this page only.
	}
}
