/** The way over the OpenID provider: the browser goes there and comes back to an address of the newsroom. */
import { type UseMutationResult, useMutation } from "@tanstack/react-query";
import { api } from "../../../api-client.ts";

/** Below /newsroom/, with search: the server sends nobody anywhere else. */
const pathOf = (address: string): string => {
	const { pathname, search } = new URL(address, location.origin);
	return pathname + search;
};

/** Leaves this page; with an invitation, the account there becomes the way in. */
export function useProvider(back: string, invitation?: string): UseMutationResult<void, Error, void> {
	return useMutation({
		mutationFn: async () => {
			const body = { back: pathOf(back), ...(invitation === undefined ? {} : { invitation }) };
			location.assign((await api("POST /sign-in/openid", { body })).address);
			// The page is being left; the button goes on saying so.
			await new Promise(() => {});
		},
	});
}
