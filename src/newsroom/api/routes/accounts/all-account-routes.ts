/** Every route about people and how they sign in, and about the trail of what they did. */
import { accountRoutes as ownAccountRoutes } from "./account.ts";
import { auditRoutes } from "./audit.ts";
import { invitationRoutes } from "./invitations.ts";
import { openIdRoutes } from "./openid.ts";
import { peopleRoutes } from "./people.ts";
import { roleRoutes } from "./roles.ts";
import { sessionRoutes } from "./session.ts";
import { signInRoutes } from "./sign-in.ts";

export const accountRoutes = [
	...signInRoutes,
	...openIdRoutes,
	...invitationRoutes,
	...sessionRoutes,
	...ownAccountRoutes,
	...peopleRoutes,
	...roleRoutes,
	...auditRoutes,
] as const;
