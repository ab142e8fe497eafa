/** What an option is: its names, the kind of value that it takes, and what it means. */

interface Named {
	/** With its two hyphens: `--hot-pages`. */
	readonly flag: string;
	/** Variable of the environment. */
	readonly env: string;
	/** For people: what it does, and the unit where there is one. */
	readonly help: string;
	/** Its value is never shown. */
	readonly secret?: true;
}

export interface TextOption extends Named {
	readonly kind: "text";
	readonly default: string;
}

/** A folder or file; relative ones count from the folder in which the program was called. */
export interface PathOption extends Named {
	readonly kind: "path";
	readonly default: string;
}

/** A whole number from `least` to `most`. */
export interface NumberOption extends Named {
	readonly kind: "number";
	readonly default: number;
	readonly least: number;
	readonly most: number;
	readonly unit?: string;
}

export interface ChoiceOption<Choice extends string = string> extends Named {
	readonly kind: "choice";
	readonly default: Choice;
	readonly choices: readonly Choice[];
}

/** An http or https origin such as `https://paper.example`, or nothing. */
export interface OriginOption extends Named {
	readonly kind: "origin";
	readonly default: "";
}

/** An http or https address, or nothing. */
export interface AddressOption extends Named {
	readonly kind: "address";
	readonly default: "";
}

export type Option = TextOption | PathOption | NumberOption | ChoiceOption | OriginOption | AddressOption;

/** The type of an option's value. */
export type ValueOf<O extends Option> = O extends { kind: "number" }
	? number
	: O extends { kind: "choice"; choices: readonly (infer C)[] }
		? C
		: string;
