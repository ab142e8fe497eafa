/** Under which address people open the newsroom. */

/** Browsers make passkeys for names alone, so this machine is called `localhost` and not by its digits. */
export function newsroomAddress(url: string, site: string): string {
	if (site !== "") return `${site}/newsroom/`;
	const address = new URL(url);
	if (/^(?:127\.|0\.0\.0\.0$|\[::1?\]$)/u.test(address.hostname)) address.hostname = "localhost";
	return `${address.origin}/newsroom/`;
}

/** The secret stands behind the `#`, which browsers send to nobody and servers write into no log. */
export const setupAddress = (newsroom: string, secret: string): string => `${newsroom}setup#${secret}`;
export const invitationAddress = (newsroom: string, secret: string): string => `${newsroom}invitation#${secret}`;
