/** The default theme: a broadsheet in hairlines and a serif face. */
import type { Theme } from "../../theme.ts";
import { archive } from "./pages/archive.tsx";
import { corrections } from "./pages/corrections.tsx";
import { front } from "./pages/front.tsx";
import { gone } from "./pages/gone.tsx";
import { history } from "./pages/history.tsx";
import { imprint } from "./pages/imprint.tsx";
import { list } from "./pages/list.tsx";
import { notFound } from "./pages/not-found.tsx";
import { story } from "./pages/story.tsx";
import { contentSecurityPolicy } from "./shell/policy.ts";

export const defaultTheme: Theme = {
	name: "default",
	story,
	front,
	list,
	archive,
	corrections,
	history,
	imprint,
	notFound,
	gone,
	contentSecurityPolicy,
};
