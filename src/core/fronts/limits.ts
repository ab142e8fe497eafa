/** How a front may be made up: the looks of containers, and how many things there may be. Without schemas, for browsers. */

/**
 * `lead` one large story with seconds beside it, `row` equal cards, `columns` headline lists side by side, `list` headlines only,
 * `opinion` bylines first, `feature` one story told large beside its picture, `pictures` pictures first, `strip` a thin line of
 * headlines.
 */
export const CONTAINER_LOOKS = ["lead", "row", "columns", "list", "opinion", "feature", "pictures", "strip"] as const;

export const MOST_CONTAINERS = 30;
/** Pins in one container. */
export const MOST_PINS = 50;
