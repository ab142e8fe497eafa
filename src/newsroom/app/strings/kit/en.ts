import { count, number } from "../use-strings.ts";

/** What there is of something, what is allowed, and which values are. */
interface Sizes {
	readonly has: number;
	readonly limit: number;
	readonly among: readonly string[];
}

export const en = {
	close: "Close",
	cancel: "Cancel",
	save: "Save",
	saved: "Saved",
	remove: "Remove",
	unsaved: {
		title: "Leave without saving?",
		text: "What you changed here has not been saved.",
		leave: "Leave",
	},
	tryAgain: "Try again",
	notOpened: "This could not be opened",
	notices: "Notices",
	loading: "Loading …",
	none: "None",
	choose: "Choose …",
	dropHere: "Drop a file here, or",
	chooseFile: "choose one",
	date: "Date and time",
	clear: "Clear",
	nothingFound: "Nothing found",
	add: (name: string): string => `Add “${name}”`,
	removed: (name: string): string => `${name} removed`,
	move: (name: string): string => `Move ${name}`,
	timesOf: (place: string): string => `Times of ${place}`,
	timesByEdition: (places: string): string => `Times of each edition: ${places}`,
	fault: "Something went wrong in this window.",
	faultHelp: "Try again. If it happens again, load the page anew and report what you did.",
	offline: "The server cannot be reached.",
	offlineHelp: "What you typed is still here. Check the connection and try again.",
	notLoaded: "This part of the program could not be loaded.",
	notLoadedHelp:
		"What you typed is still here. Check the connection and try again; if the program has been renewed meanwhile, load the page anew.",
	unreadable: "The answer could not be read.",
	unreadableHelp: "Something between you and the server answered in its place. Wait a moment and try again.",
	forbidden: "You may not do this.",
	forbiddenHelp: "Ask whoever manages people in your newsroom for the permission.",
	invalidField: "A field does not hold what it should.",
	invalidFieldHelp: "Mend it and save again; what you typed is still here.",
	misfits: {
		missing: "This is missing.",
		unknown: "This is not known here.",
		wrongType: "This has another form than it needs.",
		empty: "This must not be empty.",
		tooLong: ({ has, limit }: Sizes): string =>
			`This is too long: ${count("en", has, { one: "# character", other: "# characters" })}, and ${number("en", limit)} at most.`,
		tooShort: ({ has, limit }: Sizes): string =>
			`This is too short: ${count("en", has, { one: "# character", other: "# characters" })}, and ${number("en", limit)} at least.`,
		tooMany: ({ has, limit }: Sizes): string =>
			`There are too many: ${number("en", has)}, and ${number("en", limit)} at most.`,
		tooFew: ({ has, limit }: Sizes): string =>
			`There are too few: ${number("en", has)}, and ${number("en", limit)} at least.`,
		tooGreat: ({ limit }: Sizes): string => `The number is too great: ${number("en", limit)} at most.`,
		tooLittle: ({ limit }: Sizes): string => `The number is too little: ${number("en", limit)} at least.`,
		notWhole: "This must be a whole number.",
		notAmong: ({ among }: Sizes): string => `This must be one of: ${among.join(", ")}.`,
		notAnAddress: "This must be a whole web address, such as https://example.org/page.",
		notAMoment: "This must be a date with its time and time zone.",
	},
	states: {
		draft: "Draft",
		inReview: "In review",
		approved: "Approved",
		scheduled: "Scheduled",
		live: "Live",
		changed: "Changed since live",
		withdrawn: "Withdrawn",
	},
};
