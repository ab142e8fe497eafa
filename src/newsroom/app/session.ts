/** Who is signed in here, and what they may do. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Permission } from "../../core/permissions.ts";
import type { AnswerOf } from "./api-client.ts";
import { sessionKnown } from "./session-end.ts";
import { readOf } from "./use-api.ts";

export type Me = AnswerOf<"GET /me">;

export interface Session {
	readonly me: Me;
	/** Whether the person has the permission anywhere; the server decides for each edition and section. */
	can(permission: Permission): boolean;
}

/** Null until it is known. */
export function useSession(): { readonly session: Session | null; readonly error: Error | null } {
	const { data, error } = useQuery({ ...readOf("GET /me"), staleTime: 60_000 });
	useEffect(() => {
		if (data) sessionKnown();
	}, [data]);
	return { session: data ? { me: data, can: (permission) => data.permissions.includes(permission) } : null, error };
}
