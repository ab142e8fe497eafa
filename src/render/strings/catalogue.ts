/** The shape of one language's texts, derived from the keys, so that a missing or superfluous text does not compile. */

import type { Key, keys } from "./keys.ts";

type Described<K extends Key> = (typeof keys)[K];

/** The names of a key's parameters. */
export type ParamName<K extends Key> =
	Described<K> extends { readonly params: readonly (infer P extends string)[] } ? P : never;

/** The values of a key's parameters; the one that decides the plural is a number. Numbers are written as the locale does. */
export type Params<K extends Key> = {
	readonly [P in ParamName<K>]: Described<K> extends { readonly plural: P } ? number : string | number;
};

/** The texts of a language whose plural has these forms (CLDR plural categories). */
export type Catalogue<Forms extends Intl.LDMLPluralRule> = {
	readonly [K in Key]: Described<K> extends { readonly plural: string } ? Readonly<Record<Forms, string>> : string;
};

/** A text, or one for each plural form. */
export type Entry = string | (Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string });

/** The texts of any language. */
export type AnyCatalogue = Readonly<Record<Key, Entry>>;
