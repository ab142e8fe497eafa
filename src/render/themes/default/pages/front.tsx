/** The front of an edition or of a section. */
import { sectionAddress } from "../../../../core/addresses.ts";
import { type Html, trusted } from "../../../jsx/html.ts";
import type { Chrome, FrontView } from "../../../theme.ts";
import { time } from "../cards/card.tsx";
import { container } from "../cards/container.tsx";
import { type Context, capitalised, contextOf } from "../shell/context.ts";
import { document } from "../shell/document.tsx";
import { sharing } from "../shell/sharing.tsx";
import { breadcrumbData, paperData } from "../shell/structured-data.ts";
import { sectionFeed } from "./story.tsx";

export function front(view: FrontView, chrome: Chrome): string {
	const context = contextOf(chrome);
	const { section } = view;
	const { edition } = chrome;
	const address = section ? sectionAddress(edition, section.path) : edition.base;
	const description = section ? section.description : edition.tagline;
	const title = section
		? `${section.name} – ${edition.name}`
		: edition.tagline === ""
			? edition.name
			: `${edition.name} – ${edition.tagline}`;
	const drawn = view.containers
		.map((each, index) => container(each, context, index === 0))
		.filter((each) => each !== null);
	return document(
		{
			kind: "front",
			masthead: section ? "bar" : "nameplate",
			title,
			description,
			address,
			section: section?.path ?? "",
			translations: view.translations,
			rights: chrome.paper.rights,
			head: (
				<>
					{sharing({ type: "website", title: section?.name ?? edition.name, description, address }, chrome)}
					{section ? sectionFeed(section, chrome) : null}
					{section ? breadcrumbData([...view.parents, section], chrome) : paperData(chrome)}
				</>
			),
			main: (
				<>
					{section ? sectionHead(view, context) : dateLine(view, context)}
					{drawn.length > 0 ? drawn : <p class="empty">{context.t("noStoriesYet")}</p>}
					{view.earlier !== "" && (
						<p class="more">
							<a href={view.earlier}>{context.t("earlier")}</a>
						</p>
					)}
				</>
			),
		},
		chrome,
	);
}

/** The day and hour of the newest change, as the edition writes it: the line under the nameplate. */
function dateLine(view: FrontView, context: Context): Html {
	if (view.updatedAt === null) return trusted("");
	return (
		<p class="dateline">
			<span class="weekday">{capitalised(context.date("EEEE", view.updatedAt), context.lang)}</span>{" "}
			{time(view.updatedAt, "", context)}
		</p>
	);
}

function sectionHead({ section, parents, updatedAt }: FrontView, context: Context): Html {
	if (!section) return trusted("");
	return (
		<header class="section-head">
			{parents.length > 0 && (
				<nav class="crumbs" aria-label={context.t("breadcrumb")}>
					<ol>
						{parents.map((parent) => (
							<li>
								<a href={sectionAddress(context.chrome.edition, parent.path)}>{parent.name}</a>
							</li>
						))}
					</ol>
				</nav>
			)}
			<h1>{section.name}</h1>
			{section.description !== "" && <p class="standfirst">{section.description}</p>}
			{updatedAt !== null && <p class="when">{time(updatedAt, "", context)}</p>}
		</header>
	);
}
