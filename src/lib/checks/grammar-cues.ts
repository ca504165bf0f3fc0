import { figuresInDigits, figuresInWords } from '#domain/figures.ts';

/** What the grammar of a stem asks of its answer, and which choices do as asked. */
export interface GrammarCue {
	readonly name: 'article' | 'number' | 'possessive' | 'time' | 'quantity' | 'preposition';
	/** Why a choice fits or does not, as an author is told it. */
	readonly says: string;
	readonly fits: (choice: string) => boolean;
}

/** Every demand the wording before the gap, or of the question, makes on its answer. */
export function grammarCues(stem: string): GrammarCue[] {
	return [articleCue, numberCue, possessiveCue, timeCue, quantityCue, prepositionCue].flatMap(
		(find) => find(stem) ?? []
	);
}

/** Capital letters read out one by one, whose names begin with a vowel sound or with a consonant. */
const SPELT_VOWEL = /^[AEFHILMNORSX](?=[A-Z.]|$)/u;
const SPELT = /^[A-Z](?=[A-Z.]+(?:[^\p{L}]|$))/u;
const CONSONANT_SOUND = /^(?:one|once|uni(?!n)|us[ae]|euro|ewe)/iu;
const VOWEL_SOUND = /^(?:[aeiou]|hour|honest|honour|heir|8|11(?!\d)|18(?!\d))/iu;

function beginsWithVowelSound(text: string): boolean {
	if (SPELT.test(text)) return SPELT_VOWEL.test(text);
	return !CONSONANT_SOUND.test(text) && VOWEL_SOUND.test(text);
}

function articleCue(stem: string): GrammarCue | undefined {
	const article = /(?:^|\s)(an?)[\s_…:.]*$/iu.exec(stem)?.[1]?.toLowerCase();
	if (article === undefined) return undefined;
	const fits = (choice: string) => beginsWithVowelSound(choice) === (article === 'an');
	return { name: 'article', says: `“${article}” before the gap`, fits };
}

const HEAD_END =
	/\s(?:of|to|for|with|in|on|from|at|by|about|against|between|under|over|after|before|that|who)\s|[,;(]/u;

/** Several things by its form: joined by "and", or with a plural as the last word of its head. */
function isPlural(choice: string): boolean {
	const [head = ''] = choice.split(HEAD_END);
	return / and /u.test(head) || /(?<=\p{L}{2})(?<![sui’'])s$/u.test(head.trim());
}

const SEVERAL =
	/\b(?:which|what) (?:two|three|four|five|several|(?:\p{L}+ )?\p{L}+(?<![sui])s (?:are|were|have|do))\b/iu;
const SINGLE = /\b(?:which|what) (?:one|person|body|item|country|office|side|agreement|year|city|word)\b/iu;

function numberCue(stem: string): GrammarCue | undefined {
	if (SEVERAL.test(stem)) return { name: 'number', says: 'the stem asks for several things', fits: isPlural };
	if (!SINGLE.test(stem)) return undefined;
	return { name: 'number', says: 'the stem asks for one thing', fits: (choice) => !isPlural(choice) };
}

function possessiveCue(stem: string): GrammarCue | undefined {
	if (!/^(?:\p{L}+ )?whose\b/iu.test(stem)) return undefined;
	const fits = (choice: string) => /[’']s?(?![\p{L}])|^(?:those|that) of /iu.test(choice);
	return { name: 'possessive', says: '“whose”', fits };
}

const CALENDAR =
	/\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|years?|months?|weeks?|days?|\d{4}s?|after|before|when|while|during|shortly)\b/iu;

function timeCue(stem: string): GrammarCue | undefined {
	if (!/^(?:\p{L}+ )?(?:when|(?:which|what) (?:year|month|day|date|weekday)s?)\b/iu.test(stem))
		return undefined;
	return { name: 'time', says: 'the stem asks when', fits: (choice) => CALENDAR.test(choice) };
}

function quantityCue(stem: string): GrammarCue | undefined {
	if (!/\bhow (?:much|many|long)\b/iu.test(stem)) return undefined;
	const fits = (choice: string) => figuresInDigits(choice).length + figuresInWords(choice).length > 0;
	return { name: 'quantity', says: 'the stem asks how much', fits };
}

function prepositionCue(stem: string): GrammarCue | undefined {
	const word = /^(by|in|on|at|for|to|from|as|under|after|since|with) (?:what|which|whom|whose)\b/iu.exec(
		stem
	)?.[1];
	if (word === undefined) return undefined;
	const fits = (choice: string) => choice.toLowerCase().startsWith(`${word.toLowerCase()} `);
	return { name: 'preposition', says: `the stem begins with “${word}”`, fits };
}
