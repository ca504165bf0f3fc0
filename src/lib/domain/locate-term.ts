const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\d]/u.test(character);

/**
 * Every place, from 0, where a key term stands in a text, letter for letter and as a whole: "900" does not
 * stand in "1900", nor "500 boats" in "1,500 boats".
 */
export function locateTerm(text: string, term: string): number[] {
	const places: number[] = [];
	if (term === '') return places;
	for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
		const before = text.slice(0, at);
		const startsFree =
			!isWord(term[0]) || (!isWord(before.at(-1)) && !(/^\d/u.test(term) && /\d[.,]$/u.test(before)));
		const after = text.slice(at + term.length);
		const endsFree =
			!isWord(term.at(-1)) || (!isWord(after[0]) && !(/\d$/u.test(term) && /^[.,]\d/u.test(after)));
		if (startsFree && endsFree) places.push(at);
	}
	return places;
}
