/** The routes of pictures. */
import { changeAssetRoute } from "./change-asset.ts";
import { bringAssetBackRoute, deleteAssetRoute } from "./delete-asset.ts";
import { bringFileBackRoute, listFilesRoute, originalRoute, replaceFileRoute } from "./files.ts";
import { getAssetRoute } from "./get-asset.ts";
import { listAssetsRoute } from "./list-assets.ts";
import { listUsesRoute } from "./list-uses.ts";
import { uploadAssetRoute } from "./upload-asset.ts";

export const pictureRoutes = [
	listAssetsRoute,
	uploadAssetRoute,
	getAssetRoute,
	changeAssetRoute,
	deleteAssetRoute,
	bringAssetBackRoute,
	listUsesRoute,
	listFilesRoute,
	replaceFileRoute,
	bringFileBackRoute,
	originalRoute,
] as const;
