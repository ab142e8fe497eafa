/** Beside a story: what the checks find in what was saved last. */
import type { ReactNode } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Skeleton } from "../../kit/spinner.tsx";
import { useApi } from "../../use-api.ts";
import { Findings } from "./findings.tsx";

export function ChecksPanel({ story }: { readonly story: number }): ReactNode {
	const { data, error, refetch } = useApi("GET /stories/:id/checks", { params: { id: story } });
	if (data) return <Findings findings={data.findings} />;
	return error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />;
}
