/** Where one is, below what: the way back up. */
import type { ReactNode } from "react";
import { Breadcrumbs as AriaBreadcrumbs, Breadcrumb } from "react-aria-components/Breadcrumbs";

export interface Crumb {
	readonly id: string;
	/** A kit link; the last one is plain text. */
	readonly content: ReactNode;
}

export function Breadcrumbs({ label, crumbs }: { readonly label: string; readonly crumbs: readonly Crumb[] }) {
	return (
		<nav aria-label={label}>
			<AriaBreadcrumbs className="k-crumbs">
				{crumbs.map(({ id, content }) => (
					<Breadcrumb key={id} id={id} className="k-crumb">
						{content}
					</Breadcrumb>
				))}
			</AriaBreadcrumbs>
		</nav>
	);
}
