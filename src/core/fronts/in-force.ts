/** Pins in time: whether one is in force at a moment. */
import type { Pin } from "../front.ts";

export function inForce({ from, until }: Pin, at: number): boolean {
	return (from === null || from <= at) && (until === null || until > at);
}
