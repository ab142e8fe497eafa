/** Every route about people and how they sign in. */
import { invitationRoutes } from "./invitations.ts";
import { sessionRoutes } from "./session.ts";
import { signInRoutes } from "./sign-in.ts";

export const accountRoutes = [...signInRoutes, ...invitationRoutes, ...sessionRoutes] as const;
