/** The network address of whoever sent a request: the connection's, or what a proxy of ours says of it. */

export function callerAddress(
	request: { headers: Record<string, string | string[] | undefined>; socket: { remoteAddress?: string } },
	trustProxy: boolean,
): string {
	const forwarded = trustProxy ? request.headers["x-forwarded-for"] : undefined;
	const last = String(forwarded ?? "")
		.split(",")
		.at(-1)
		?.trim();
	return last || request.socket.remoteAddress || "";
}
