/** What a backup holds: the list that stands first in the archive. */
import { z } from "zod";

export const MANIFEST_NAME = "manifest.json";
/** The newest form of archives; a program reads this one and older ones. */
export const ARCHIVE_FORM = 1;

/** Only these can lie in an archive: so nothing of it is ever written outside of the folder that it is unpacked to. */
const FilePath = z.string().regex(/^(?:paper\.sqlite|preview\.secret|originals\/[0-9a-f]{2}\/[0-9a-f]{64})$/u);

export const Manifest = z.object({
	format: z.literal("broadsheet-backup"),
	form: z
		.int()
		.positive()
		.max(ARCHIVE_FORM, `is newer than ${ARCHIVE_FORM}, which is the newest that this program reads`),
	/** Version of the program that wrote it. */
	program: z.string(),
	/** ISO 8601, UTC. */
	madeAt: z.iso.datetime(),
	name: z.string(),
	ledger: z.object({ seq: z.int().nonnegative(), hash: z.string() }),
	files: z.array(
		z.object({
			path: FilePath,
			bytes: z.int().nonnegative(),
			sha256: z.string().regex(/^[0-9a-f]{64}$/u),
		}),
	),
});
export type Manifest = z.infer<typeof Manifest>;
export type ManifestFile = Manifest["files"][number];
