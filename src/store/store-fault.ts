/** Tells a disk or database that can not write just now from a fault in the program. */

/** SQLite result codes (sqlite.org/rescode.html): BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN. */
const SQLITE = new Set([5, 6, 8, 10, 13, 14]);
const FILES = new Set(["ENOSPC", "EDQUOT", "EIO", "EROFS", "EMFILE", "ENFILE", "EACCES", "EPERM", "EBUSY"]);

/** What the system said, in a few words; null when the error is none of that kind. */
export function storeFault(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	const { code, errcode } = error as { code?: unknown; errcode?: unknown };
	// The low byte is the kind; the rest tells which operation it was.
	if (typeof errcode === "number" && SQLITE.has(errcode & 0xff)) return error.message;
	if (typeof code === "string" && FILES.has(code)) return code;
	return error.cause === undefined ? null : storeFault(error.cause);
}
