/** Reads fields of a ninjs object whatever its version: 1.x and 2.x write names in lower case, 3.x in camel case. */

export type Fields = { readonly [name: string]: unknown };

export function isObject(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of the names that the object itself has. */
export function field(object: Fields, ...names: string[]): unknown {
	for (const name of names) if (Object.hasOwn(object, name)) return object[name];
	return undefined;
}

/** A text, trimmed; empty when it is missing or of another kind. Lists of texts are joined. */
export function text(object: Fields, ...names: string[]): string {
	for (const name of names) {
		const value = Object.hasOwn(object, name) ? object[name] : undefined;
		const found =
			typeof value === "string"
				? value
				: Array.isArray(value)
					? value.filter((v) => typeof v === "string").join(" ")
					: "";
		if (found.trim() !== "") return found.trim();
	}
	return "";
}

export function number(object: Fields, ...names: string[]): number | null {
	for (const name of names) {
		const value = Object.hasOwn(object, name) ? object[name] : undefined;
		const found = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
		if (typeof found === "number" && Number.isFinite(found)) return found;
	}
	return null;
}

/** The objects of a list, or of an object's values with their names. */
export function objects(object: Fields, ...names: string[]): { readonly name: string; readonly value: Fields }[] {
	const found: { name: string; value: Fields }[] = [];
	for (const name of names) {
		const value = Object.hasOwn(object, name) ? object[name] : undefined;
		if (Array.isArray(value)) {
			for (const member of value) if (isObject(member)) found.push({ name: text(member, "name"), value: member });
		} else if (isObject(value)) {
			for (const [key, member] of Object.entries(value)) if (isObject(member)) found.push({ name: key, value: member });
		}
	}
	return found;
}

/** Of texts with a role (headlines, bodies, descriptions): those of one of the roles, or of none, in order. */
export function valued(object: Fields, name: string): { role: string; type: string; value: string }[] {
	return objects(object, name)
		.map(({ value }) => ({
			role: text(value, "role").toLowerCase(),
			type: text(value, "contentType", "contenttype").toLowerCase(),
			value: text(value, "value"),
		}))
		.filter((v) => v.value !== "");
}

/** The first text whose name begins so: ninjs 1.5 and later allow `headline_main`, `body_teaser` and the like. */
export function prefixed(object: Fields, prefix: string, not: RegExp): string {
	for (const name of Object.keys(object))
		if (name.startsWith(prefix) && !not.test(name)) if (text(object, name) !== "") return text(object, name);
	return "";
}
