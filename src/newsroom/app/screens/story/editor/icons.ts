/** Small drawings for buttons inside the text, where React does not reach. */

const icon = (paths: string): string =>
	`<svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const ICONS = {
	up: icon('<path d="m18 15-6-6-6 6"/>'),
	down: icon('<path d="m6 9 6 6 6-6"/>'),
	remove: icon('<path d="M18 6 6 18M6 6l12 12"/>'),
	picture: icon(
		'<rect x="3" y="3" width="18" height="18" rx="2"/><circle cx="9" cy="9" r="2"/><path d="m21 15-5-5L5 21"/>',
	),
	crop: icon('<path d="M6 2v14a2 2 0 0 0 2 2h14"/><path d="M18 22V8a2 2 0 0 0-2-2H2"/>'),
	rowBelow: icon('<rect x="3" y="3" width="18" height="8" rx="1"/><path d="M12 15v6M9 18h6"/>'),
	columnAfter: icon('<rect x="3" y="3" width="8" height="18" rx="1"/><path d="M15 12h6M18 9v6"/>'),
	rowAway: icon('<rect x="3" y="3" width="18" height="8" rx="1"/><path d="M9 18h6"/>'),
	columnAway: icon('<rect x="3" y="3" width="8" height="18" rx="1"/><path d="M15 12h6"/>'),
	headRow: icon('<rect x="3" y="3" width="18" height="18" rx="1"/><path d="M3 9h18"/><path d="M6 6h12"/>'),
	headColumn: icon('<rect x="3" y="3" width="18" height="18" rx="1"/><path d="M9 3v18"/><path d="M6 6v12"/>'),
	merge: icon('<rect x="3" y="5" width="18" height="14" rx="1"/><path d="m8 9 3 3-3 3M16 9l-3 3 3 3"/>'),
	split: icon('<rect x="3" y="5" width="18" height="14" rx="1"/><path d="M12 5v14"/>'),
} as const;
