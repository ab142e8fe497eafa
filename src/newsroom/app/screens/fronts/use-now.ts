/** The present, for what the time alone changes on the screen; and the page anew when stories were published meanwhile. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "../../live.ts";

const STEP = 15_000;
/** Many stories may change at once; the page is asked for once. */
const REST = 2000;

/** Milliseconds UTC, right to some seconds. */
export function useNow(): number {
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), STEP);
		return () => clearInterval(timer);
	}, []);
	return Math.max(now, Date.now() - STEP);
}

/** Asks anew for what stands on the page, after a story changed and every minute. */
export function usePageAnew(): void {
	const client = useQueryClient();
	const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
	const ask = useCallback(() => {
		clearTimeout(waiting.current);
		waiting.current = setTimeout(() => {
			void client.invalidateQueries({ queryKey: ["front-drafts", "GET /front-drafts/:front/page"] });
			void client.invalidateQueries({ queryKey: ["front-drafts", "GET /front-drafts/:front/candidates"] });
		}, REST);
	}, [client]);
	useLive("story", ask);
	useEffect(() => {
		const timer = setInterval(ask, 60_000);
		return () => {
			clearInterval(timer);
			clearTimeout(waiting.current);
		};
	}, [ask]);
}
