/** What stands around everything before one is signed in: the paper's head, as on its front page, and one column below. */
import type { ReactNode } from "react";
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../../../strings/language.ts";
import { signInStrings } from "../../../strings/sign-in/strings.ts";
import { useLanguage, useStrings } from "../../../strings/use-strings.ts";

export function Masthead({ paper, children }: { readonly paper: string; readonly children: ReactNode }) {
	const words = useStrings(signInStrings);
	const language = useLanguage();
	const today = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "full" }).format(new Date());
	return (
		<div className="wi-page">
			<header className="wi-head">
				<div className="wi-ears">
					<span className="wi-ear">{today}</span>
					<nav className="wi-languages" aria-label={words.languages}>
						{LANGUAGES.map((id) => (
							<button
								key={id}
								type="button"
								lang={id}
								aria-pressed={id === language}
								onClick={() => chooseLanguage(id)}
							>
								{LANGUAGE_NAMES[id]}
							</button>
						))}
					</nav>
				</div>
				<p className="wi-name" dir="auto">
					{paper}
				</p>
				<p className="wi-kind">
					<span>{words.newsroom}</span>
				</p>
			</header>
			<div className="wi-column">{children}</div>
		</div>
	);
}
