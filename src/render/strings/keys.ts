/** Every text of the reader's pages that is not the newspaper's own: what it is for, and what is put into it. */

export interface KeyDescription {
	/** For translators: where it stands and what it means. */
	readonly about: string;
	/** Names that stand in the text between braces, each at least once. */
	readonly params?: readonly string[];
	/** The parameter that decides between singular and plural. */
	readonly plural?: string;
}

/**
 * `{language}` is the language's name in the language of the text; `{day}` and `{month}` are written as the edition
 * writes them; all others are names or numbers. A parameter may be in another script than the text around it.
 */
export const keys = {
	// Finding the way
	skipToContent: { about: "First link of every page, for keyboards and screen readers: jumps over the navigation." },
	menu: { about: "Button that opens the navigation on small screens." },
	closeMenu: { about: "Button that closes the navigation again." },
	mainNavigation: { about: "Name of the main navigation, heard in screen readers only." },
	sections: { about: "Heading over the list of the paper's sections (world, sport ...)." },
	breadcrumb: { about: "Name of the line that shows the section path of a page, heard in screen readers only." },
	frontPage: { about: "Link to the first page of the edition." },
	backToFrontPage: { about: "Link on pages that lead no further, such as not found." },
	backToTop: { about: "Link at the foot of a page to its beginning." },
	otherLanguages: { about: "Heading over links to the editions in other languages." },
	readThisIn: {
		about: "Link to the same story in another language, written in the language that it leads to.",
		params: ["language"],
	},
	alsoInLanguage: { about: "Line in a list: the story exists in another language too.", params: ["language"] },
	translatedFrom: { about: "Under a story that was first published in another language.", params: ["language"] },

	// Tools of a story
	storyTools: { about: "Name of the row of buttons at a story, heard in screen readers only." },
	emailStory: { about: "Button that opens the reader's mail program with the story's link." },
	share: { about: "Button that opens the sharing menu of the device." },
	print: { about: "Button that prints the story." },
	textSize: { about: "Name of the group of text size buttons." },
	largerText: { about: "Button: one size up." },
	smallerText: { about: "Button: one size down." },
	textSizeNow: {
		about: "Said aloud by screen readers after the size was changed; size is one of the five names below.",
		params: ["size"],
	},
	textSizeSmallest: { about: "Name of the first of five text sizes." },
	textSizeSmall: { about: "Name of the second text size." },
	textSizeNormal: { about: "Name of the third text size, the one to begin with." },
	textSizeLarge: { about: "Name of the fourth text size." },
	textSizeLargest: { about: "Name of the fifth text size." },
	copyLink: { about: "Button that puts the story's address on the clipboard." },
	linkCopied: { about: "Shown for a moment when that worked." },
	copyFailed: { about: "Shown when the browser refused." },
	listen: { about: "Button: the browser reads the story aloud." },
	stopListening: { about: "The same button while it reads." },
	withoutScripts: {
		about: "Shown beside the email link where scripts are off: how to print and enlarge with the browser itself.",
	},
	appearance: { about: "Name of the choice between light and dark pages." },
	appearanceLight: { about: "Dark text on a light page." },
	appearanceDark: { about: "Light text on a dark page." },
	appearanceAutomatic: { about: "As the device is set." },

	// About a story
	published: { about: "Before the time of first publication." },
	updated: { about: "Before the time of the last change." },
	byAuthor: {
		about: "Byline; name is one writer, or several already joined as the language joins them.",
		params: ["name"],
	},
	photoCredit: { about: "Who took the picture.", params: ["name"] },
	source: { about: "Agency or paper that a story comes from.", params: ["name"] },
	readingTime: { about: "How long reading takes, in whole minutes.", params: ["n"], plural: "n" },
	editorsNote: { about: "Heading of a note by the editors inside a story." },
	partOfDossier: { about: "Line at a story that is one of several about a running subject.", params: ["dossier"] },
	dossierTimeline: { about: "Heading over the stories of a dossier in the order of time." },
	dossierQuestions: { about: "Heading over the questions of a dossier, each with its state." },
	questionOpen: { about: "State of a question of a dossier: nobody has answered it yet." },
	questionAgreed: { about: "State: the sides agree, it is not carried out yet." },
	questionDisputed: { about: "State: the sides contradict each other." },
	questionSettled: { about: "State: decided and carried out." },
	relatedStories: { about: "Heading over stories that the editors put beside this one." },
	linksInStory: { about: "Heading over the numbered addresses at the end of a printed story." },
	printedFrom: { about: "Foot of a printed page.", params: ["address"] },

	// Corrections and withdrawals
	correction: { about: "Heading of a correction under a story." },
	corrections: { about: "Title of the page of all corrections, and link to it." },
	correctionsIntro: { about: "First paragraph of that page." },
	correctedOn: { about: "When a correction was made; day is a written date.", params: ["day"] },
	whatWasChanged: { about: "Heading over the description of a correction." },
	update: { about: "Heading of an update under a story." },
	updates: { about: "Heading of several updates under a story." },
	publicHistoryIntro: { about: "First paragraph of the page that lists what was corrected and updated in one story." },
	differenceLegend: { about: "Above old and new words: how the two are marked." },
	otherPictures: { about: "Said of a change in which a picture was replaced, added or taken out." },
	moreWasChanged: { about: "Under a difference that is not shown whole." },
	inHeadline: { about: "Before the old and new words of a headline." },
	inStandfirst: { about: "Before the old and new words of a standfirst." },
	inCaption: { about: "Before the old and new words of a caption." },
	noCorrections: { about: "The corrections page when there is none." },
	storyHistory: { about: "Heading over the public list of a story's changes." },
	withdrawnTitle: { about: "Title of the notice that stands where a withdrawn story was." },
	withdrawnText: { about: "First paragraph of that notice." },
	withdrawnReason: { about: "The paper's reason, a sentence of its own.", params: ["reason"] },
	withdrawnOn: { about: "When it was withdrawn; day is a written date.", params: ["day"] },

	// Pages that are not there
	notFoundTitle: { about: "Title when an address leads nowhere." },
	notFoundText: { about: "What happened." },
	notFoundHelp: { about: "What the reader can do." },
	goneTitle: { about: "Title when a page was taken away for good." },
	goneText: { about: "What happened." },
	errorTitle: { about: "Title when the paper's own program failed." },
	errorText: { about: "What the reader can do then." },

	// Fronts and lists
	lead: { about: "The most important story of a front, heard in screen readers only." },
	latest: { about: "Heading over the newest stories." },
	mostRecent: { about: "Heading over the newest stories of a section or topic." },
	mostRead: { about: "Heading over the stories that most readers open." },
	moreInSection: { about: "Heading over, or link to, further stories of a section.", params: ["section"] },
	moreOnTopic: { about: "Heading over, or link to, further stories about a topic.", params: ["topic"] },
	earlier: { about: "Link to the page of older stories." },
	later: { about: "Link to the page of newer stories." },
	pageNumber: {
		about: "Added to the title of an older list page; pages count from the oldest, so there is no total.",
		params: ["page"],
	},
	archive: { about: "Title of the archive, and link to it." },
	archiveOfMonth: { about: "Title of the archive of one month; month is a name with its year.", params: ["month"] },
	storiesOfDay: { about: "Title of the list of one day; day is a written date.", params: ["day"] },
	storyCount: { about: "How many stories a list has.", params: ["n"], plural: "n" },
	noStoriesYet: { about: "A list without stories." },
	topic: { about: "Word over the title of a topic page." },
	topics: { about: "Heading over the topics of a story." },
	authors: { about: "Heading over the writers of a story, and over the list of the paper's writers." },
	aboutAuthor: { about: "Heading over a few lines about the writer." },
	storiesByAuthor: { about: "Title of a writer's page.", params: ["name"] },
	followByFeed: { about: "Link to the feed of a section, topic or writer." },

	// Parts of a body
	showEmbed: { about: "Button that loads content of another company.", params: ["provider"] },
	embedNotice: { about: "Explanation above that button.", params: ["provider"] },
	openAtProvider: { about: "Link to the same content on the other company's site.", params: ["provider"] },
	table: { about: "Name of a table without a caption, heard in screen readers only." },
	factBox: { about: "Heading of a box of background facts that has none of its own." },
	quotationFrom: { about: "Name of a quotation, heard in screen readers only.", params: ["name"] },
	galleryOf: { about: "Name of a group of pictures.", params: ["n"], plural: "n" },
	pictureOf: { about: "Which picture of a gallery is shown.", params: ["i", "total"] },
	previousPicture: { about: "Button of a gallery." },
	nextPicture: { about: "Button of a gallery." },
	video: { about: "Label of a film." },
	audio: { about: "Label of a sound recording." },

	// Imprint
	imprint: { about: "Title of the page that says who is responsible for the paper." },
	publisher: { about: "Before the company that publishes the paper." },
	address: { about: "Before the postal address." },
	telephone: { about: "Before the telephone number." },
	fax: { about: "Before the fax number." },
	email: { about: "Before the e-mail address." },
	responsibleEditor: { about: "Before the name of the editor who answers for the content by press law." },
	rights: { about: "Before the notice of copyright." },
	licence: { about: "Link to the licence under which a story may be used." },
	usageInfo: { about: "Link to the page that explains what use is allowed." },
	software: { about: "Before the name of who made the site's software." },
} as const satisfies Record<string, KeyDescription>;

export type Key = keyof typeof keys;
