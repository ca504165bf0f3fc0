/**
 * Where something is kept: in the browser's store of texts, for the tab alone, in its databases, in its caches or as a
 * cookie; by a server that holds sessions.
 */
export type KeptPlace = 'text' | 'tab' | 'database' | 'cache' | 'cookie' | 'server';

/** In place of a name for what a server writes nowhere; the one name that is a word, and is translated. */
export const IN_MEMORY = 'in memory';

/** Something that is kept, as a person is told of it in these words; they are translated where they are shown. */
export interface KeptThing<Words extends string = string> {
	readonly place: KeptPlace;
	/** Its name there; one that ends in `*` begins so. */
	readonly name: string;
	/** A sentence. */
	readonly what: Words;
	/** A sentence. */
	readonly howLong: Words;
}

/** What is kept under one name, without the name. */
export type Kept<Words extends string = string> = Pick<KeptThing<Words>, 'what' | 'howLong'>;

/** Whether what is kept there under this name is among those things. */
export function isNamed(things: readonly KeptThing[], place: KeptPlace, name: string): boolean {
	return things.some(
		(thing) =>
			thing.place === place &&
			(thing.name.endsWith('*') ? name.startsWith(thing.name.slice(0, -1)) : name === thing.name)
	);
}
