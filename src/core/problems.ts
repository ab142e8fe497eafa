/** The catalogue of everything that can be refused: code, title, help and HTTP status (RFC 9457 problem types). */

export interface ProblemEntry {
	/** One short sentence that names the kind of problem. */
	readonly title: string;
	/** What the person can do about it. */
	readonly help: string;
	/** The HTTP status with which the API answers it. */
	readonly status: number;
}

export const PROBLEMS = {
	invalidField: {
		title: "A field does not hold what it should.",
		help: "Mend the field that `at` names and send the whole request again; nothing was stored.",
		status: 422,
	},
	malformedJson: {
		title: "The body is not JSON.",
		help: "Send UTF-8 encoded JSON (RFC 8259) with the content type application/json.",
		status: 400,
	},
	malformedFile: {
		title: "The file is not what its format demands.",
		help: "Open the file at the named position; export it again from its source if it was cut off.",
		status: 422,
	},
	wrongType: {
		title: "The content type is not accepted here.",
		help: "Send one of the types that the message names.",
		status: 415,
	},
	tooLarge: {
		title: "The body or file is larger than the limit.",
		help: "Send less at once, or raise the limit in the options (see `broadsheet config`).",
		status: 413,
	},
	storyNotFound: {
		title: "There is no such story.",
		help: "Check the id; withdrawn stories stay readable to the newsroom.",
		status: 404,
	},
	editionNotFound: {
		title: "There is no such edition.",
		help: "Use a key that GET /api/v1/editions lists.",
		status: 422,
	},
	sectionNotFound: {
		title: "There is no such section.",
		help: "Use a path that GET /api/v1/sections lists, or create it first.",
		status: 422,
	},
	conceptNotFound: {
		title: "There is no such topic or person.",
		help: "Use a key that the paper knows, or create it first.",
		status: 422,
	},
	assetNotFound: {
		title: "There is no such asset.",
		help: "Upload it first with POST /api/v1/assets and use the id of the answer.",
		status: 422,
	},
	assetInUse: {
		title: "The picture is still used.",
		help: "Take it out of the places that the message names, or replace its file, which changes all of them at once.",
		status: 409,
	},
	revisionConflict: {
		title: "Somebody else saved this story meanwhile.",
		help: "Compare both versions in the answer, put your change onto the newer one, and save with its revision in If-Match.",
		status: 412,
	},
	nothingToUndo: {
		title: "There is nothing of yours that could be taken back.",
		help: "Look at the history: what others changed since stays as it is; an earlier minute can be brought back whole.",
		status: 409,
	},
	preconditionRequired: {
		title: "The request does not say which revision it changes.",
		help: 'Send If-Match with the revision that you read, for example If-Match: "17".',
		status: 428,
	},
	notReady: {
		title: "The story is not ready to be published.",
		help: "Mend what the message names, save, and publish again.",
		status: 422,
	},
	underEmbargo: {
		title: "The story is under embargo.",
		help: "Publish after the embargo has ended, or schedule it for that time.",
		status: 409,
	},
	wrongState: {
		title: "What this is about is not in a state that allows it.",
		help: "The detail names the state, and what to do first. Of a story GET shows the state, and the workflow what is possible from there.",
		status: 409,
	},
	alreadyExists: {
		title: "Something with this key exists already.",
		help: "Use another key, or change the one that exists.",
		status: 409,
	},
	unauthorised: {
		title: "Nobody is signed in, and the request carries no valid token.",
		help: "Sign in; or send Authorization: Bearer <token>, made with `broadsheet token create`.",
		status: 401,
	},
	forbidden: {
		title: "The role does not allow this.",
		help: "Ask somebody who manages people for a role that has the permission, at the place that the message names; or use a token that has it.",
		status: 403,
	},
	onlySuggests: {
		title: "The text can only have changes suggested to it.",
		help: "Suggest the change in the newsroom's editor, where somebody who may approve the story takes it or leaves it; or ask them to send the story back.",
		status: 403,
	},
	signInFailed: {
		title: "These do not fit together.",
		help: "Check what you typed. A person with a passkey signs in with that; whoever manages people can make a new way in.",
		status: 403,
	},
	lockedOut: {
		title: "Too many wrong attempts with this e-mail address.",
		help: "Wait as long as the message says, or sign in with a passkey, which this does not hold up.",
		status: 429,
	},
	passkeyRefused: {
		title: "The passkey was not accepted.",
		help: "Try again on the page of the newsroom. If it goes on, use another passkey or another way in; at an address in digits, open the newsroom under its name (localhost on this machine).",
		status: 422,
	},
	linkEnded: {
		title: "This link does not work any more.",
		help: "It is good once and for a limited time. Ask for a new one; on the server `broadsheet person invite` makes one.",
		status: 410,
	},
	startAgain: {
		title: "This step has ended.",
		help: "Begin it anew; nothing was changed.",
		status: 409,
	},
	confirmFirst: {
		title: "Confirm first that it is you.",
		help: "This is asked for before sensitive changes when the last proof is more than 15 minutes old. POST /api/v1/account/confirm, then send the request again.",
		status: 403,
	},
	openIdRefused: {
		title: "The sign-in with the other account did not work.",
		help: "Try again. If it goes on, sign in in another way, and ask whoever runs the server to look at its log.",
		status: 403,
	},
	personNotFound: {
		title: "There is no such person.",
		help: "Use an id that GET /api/v1/people lists.",
		status: 404,
	},
	notFromHere: {
		title: "The request was not sent by the newsroom's own pages.",
		help: "Open the newsroom again and repeat it there. Programs use a token instead of a session's cookie; a proxy in front must pass Host on, or the option --site must name the origin.",
		status: 403,
	},
	alarmNotFound: {
		title: "There is no such alarm.",
		help: "Use an id that GET /api/v1/alarms lists.",
		status: 404,
	},
	webhookNotFound: {
		title: "There is no such webhook or delivery.",
		help: "Use an id that GET /api/v1/webhooks lists; what was removed is gone with its log.",
		status: 404,
	},
	tokenNotFound: {
		title: "There is no such token.",
		help: "Use an id that GET /api/v1/tokens lists.",
		status: 404,
	},
	rateLimited: { title: "Too many requests.", help: "Wait as many seconds as Retry-After says.", status: 429 },
	notFound: {
		title: "There is nothing at this address.",
		help: "See /api/openapi.json for the routes of the API.",
		status: 404,
	},
	methodNotAllowed: {
		title: "This address does not take that method.",
		help: "See the Allow header of the answer.",
		status: 405,
	},
	pictureRefused: {
		title: "The picture can not be used.",
		help: "Send JPEG, PNG, GIF, WebP, AVIF or TIFF within the size and pixel limits; open it in a picture program and save it anew if it is damaged.",
		status: 422,
	},
	storeUnavailable: {
		title: "The store can not write just now.",
		help: "Look at the disk's free space and the log; what was acknowledged before is safe. Try again when it is mended.",
		status: 503,
	},
	ledgerBroken: {
		title: "The ledger does not fit together.",
		help: "Stop publishing, keep a copy of the data folder, and restore the last backup that verifies.",
		status: 500,
	},
	auditBroken: {
		title: "The audit trail does not fit together.",
		help: "Keep a copy of the data folder, compare with the last backup that verifies, and find out who can write to the database.",
		status: 500,
	},
	internal: {
		title: "A fault in the program.",
		help: "Report it with the request id; nothing was half-stored.",
		status: 500,
	},
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;
