/** The fields that a picture's metadata can fill, whichever of the three ways of writing them it used. */

/** Texts are plain characters: whoever shows them escapes them. */
export interface PictureFields {
	/** A short name or reference of the picture (IPTC Title). */
	readonly title?: string | undefined;
	readonly headline?: string | undefined;
	/** IPTC Description. */
	readonly caption?: string | undefined;
	/** IPTC Creator: who took the picture, in order. */
	readonly byline?: readonly string[];
	/** IPTC Credit Line. */
	readonly credit?: string | undefined;
	/** IPTC Source: who supplied it. */
	readonly source?: string | undefined;
	/** IPTC Copyright Notice. */
	readonly copyright?: string | undefined;
	readonly keywords?: readonly string[];
	readonly city?: string | undefined;
	readonly country?: string | undefined;
	/** ISO 8601: a day, or day and time, with an offset only when the file knows it. */
	readonly takenAt?: string | undefined;
	/** IPTC Rights Usage Terms. */
	readonly usageTerms?: string | undefined;
	/** Address of a page about the rights (XMP Web Statement). */
	readonly webStatement?: string | undefined;
	/** IPTC Digital Source Type, an address of the vocabulary cv.iptc.org/newscodes/digitalsourcetype. */
	readonly digitalSourceType?: string | undefined;
	/** IPTC Alt Text (Accessibility). */
	readonly altText?: string | undefined;
}
