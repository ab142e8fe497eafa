/** Small choices of one person on one device, kept in the browser; without a place to keep them they last for the visit. */

export interface Remembered {
	read(): string | null;
	write(value: string): void;
}

const visit = new Map<string, string>();

export function remembered(name: string): Remembered {
	const key = `broadsheet.${name}`;
	return {
		read() {
			try {
				return localStorage.getItem(key);
			} catch {
				return visit.get(key) ?? null;
			}
		},
		write(value) {
			visit.set(key, value);
			try {
				localStorage.setItem(key, value);
			} catch {
				// A browser that keeps nothing, or is full: the choice holds until the window is closed.
			}
		},
	};
}
