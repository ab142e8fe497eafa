/** A collection address takes one document or an array of them. */
import { z } from "zod";

export function oneOrMany<T extends z.ZodType>(document: T) {
	return z.union([document, z.array(document).min(1).max(1000)]);
}

export function asList<T>(value: T | T[]): T[] {
	return Array.isArray(value) ? value : [value];
}
