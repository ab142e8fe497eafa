/** Making up a front: the page in the middle, what may go on it beside it. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { readOf, useApi, useApiNow } from "../../use-api.ts";
import { MakeUp } from "./make-up.tsx";

export function FrontScreen(): ReactNode {
	const { front } = useParams({ from: "/fronts/$front" });
	return <LoadedFront key={front} front={front} />;
}

function LoadedFront({ front }: { readonly front: string }): ReactNode {
	const { editions } = useApiNow("GET /editions");
	const { data } = useApi("GET /sections");
	const { data: page } = useQuery({
		...readOf("GET /front-drafts/:front/page", { params: { front } }),
		placeholderData: keepPreviousData,
	});
	const [edition, section] = front.split(/\.(.*)/su, 2);
	const own = editions.find((one) => one.key === edition) ?? null;
	return (
		<MakeUp
			front={front}
			page={page}
			edition={own ?? { key: edition ?? "", name: edition ?? "", locale: "en", zone: "UTC" }}
			sections={(data?.sections ?? []).filter((one) => one.edition === edition)}
			section={(section ?? "").replaceAll(".", "/")}
		/>
	);
}
