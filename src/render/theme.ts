/** What a theme draws: the views that pages hand to it, and the interface that every theme implements. */
import type { PublicDifference } from "../compare/public-difference.ts";
import type { Asset } from "../core/asset.ts";
import type { ContainerLook } from "../core/front.ts";
import type { Concept, Edition, PaperSettings, Section } from "../core/paper.ts";
import type { Rights } from "../core/rights.ts";
import type { BylineName, Correction, FocalPoint, StoryFacts } from "../core/story.ts";
import type { Body } from "../elements/body.ts";

/** Built style sheets, scripts and fonts of the theme: logical name (`critical.css`) to what was built. */
export interface BuiltAsset {
	/** Address, for example `/assets/story-4fa2c1.js`; immutable. */
	readonly url: string;
	/** SHA-256, base64, for Content-Security-Policy. */
	readonly sha256: string;
	/** The text, for what stands inline; empty for fonts. */
	readonly text: string;
	readonly bytes: number;
}
export type ThemeAssets = Readonly<Record<string, BuiltAsset>>;

/** What is the same on every page of an edition: one generation. A change to any of it makes a new generation. */
export interface Chrome {
	readonly paper: PaperSettings;
	readonly edition: Edition;
	/** All editions in order, this one too. */
	readonly editions: readonly Edition[];
	/** Sections of this edition, by position; sub-sections among them. */
	readonly sections: readonly Section[];
	/** Paths of sections that went, each with the section in which its stories are now. */
	readonly moved: ReadonlyMap<string, string>;
	/** The year in the edition's zone, for rights notices. */
	readonly year: number;
	/** Origin without a slash at the end, for absolute addresses. */
	readonly site: string;
	readonly assets: ThemeAssets;
}

/** A story as it stands on a front or list. */
export interface Card {
	readonly facts: StoryFacts;
	/** Name of the story's own section. */
	readonly sectionName: string;
	readonly picture: {
		readonly asset: Asset;
		readonly alt: string;
		readonly caption: string;
		readonly credit: string;
		readonly focal: FocalPoint;
	} | null;
	/** Of the person who signed it, where a container shows opinions and the paper has one. */
	readonly portrait?: Asset | null;
}

export interface TopicLink {
	readonly key: string;
	readonly name: string;
	readonly address: string;
	/** The topic is a dossier: a subject told from story to story. */
	readonly dossier: boolean;
}

/** Another edition's telling of the same story or page. */
export interface Translation {
	readonly edition: Edition;
	readonly address: string;
	readonly headline: string;
}

export interface StoryView {
	readonly facts: StoryFacts;
	readonly dateline: string;
	readonly source: string;
	readonly body: Body;
	/** Assets of the body and the lead picture, by id. A missing one is drawn as nothing. */
	readonly assets: ReadonlyMap<number, Asset>;
	/** Addresses of the stories that the body links to; absent when withdrawn or unknown: the words stand without a link. */
	readonly links: ReadonlyMap<number, string>;
	/** Section and its parents, outermost first. */
	readonly sections: readonly Section[];
	readonly topics: readonly TopicLink[];
	readonly authors: readonly (BylineName & { readonly role: string; readonly address?: string })[];
	readonly related: readonly Card[];
	readonly translations: readonly Translation[];
	readonly rights: Rights;
}

export interface FrontView {
	/** Null for the edition's own front. */
	readonly section: Section | null;
	readonly parents: readonly Section[];
	readonly subsections: readonly Section[];
	readonly containers: readonly {
		readonly title: string;
		readonly look: ContainerLook;
		readonly cards: readonly Card[] /** Address of more of it; empty when there is none. */;
		readonly more: string;
	}[];
	/** Milliseconds UTC of the newest change on the page; null for an empty paper. */
	readonly updatedAt: number | null;
	/** Month page with what is older than this front; empty when there is none. */
	readonly earlier: string;
	readonly translations: readonly Translation[];
}

/** A page that lists stories: a topic, an author, a month of a section, a day. */
export interface ListView {
	readonly kind: "topic" | "author" | "month" | "day";
	/** Concept for topic and author pages and for their months. */
	readonly concept: Concept | null;
	/** Section of a section's month. */
	readonly section: Section | null;
	/** `YYYY-MM` or `YYYY-MM-DD`; empty for topic and author pages. */
	readonly period: string;
	readonly cards: readonly Card[];
	/** Days of the month that have stories (month of the whole edition): then no cards. */
	readonly days: readonly { readonly day: string; readonly address: string }[];
	readonly earlier: string;
	readonly later: string;
	/** The page's own path. */
	readonly address: string;
	readonly translations: readonly Translation[];
}

export interface ArchiveView {
	/** Newest first. */
	readonly months: readonly { readonly month: string; readonly address: string }[];
}

export interface CorrectionsView {
	/** Newest first. */
	readonly items: readonly {
		readonly facts: StoryFacts;
		readonly correction: Correction /** The story is withdrawn and `correction.note` is the reason. */;
		readonly withdrawn: boolean;
		/** Null when readers are not shown it. */
		readonly difference: PublicDifference | null;
	}[];
}

/** What was corrected and updated in a story. */
export interface HistoryView {
	readonly facts: StoryFacts;
	/** Newest first. */
	readonly items: readonly {
		readonly at: number;
		/** The correction's note, or the label of an update, which may be empty. */
		readonly text: string;
		readonly isCorrection: boolean;
		readonly difference: PublicDifference | null;
	}[];
	/** The page's own path. */
	readonly address: string;
}

export interface GoneView {
	/** Headline as it was, the moment and the reason of the withdrawal. */
	readonly headline: string;
	readonly at: number;
	readonly reason: string;
	readonly address: string;
}

/** Everything that a theme must draw. Each function gives a whole document. No outside request, landmarks, `lang` and `dir`, reads without scripts. */
export interface Theme {
	readonly name: string;
	story(view: StoryView, chrome: Chrome): string;
	front(view: FrontView, chrome: Chrome): string;
	list(view: ListView, chrome: Chrome): string;
	archive(view: ArchiveView, chrome: Chrome): string;
	corrections(view: CorrectionsView, chrome: Chrome): string;
	history(view: HistoryView, chrome: Chrome): string;
	imprint(chrome: Chrome): string;
	notFound(chrome: Chrome): string;
	gone(view: GoneView, chrome: Chrome): string;
	/** The Content-Security-Policy under which all its pages work. */
	contentSecurityPolicy(assets: ThemeAssets, paper: PaperSettings): string;
}
