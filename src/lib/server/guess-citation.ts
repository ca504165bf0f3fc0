/** A value taken from the text, and the paragraph it stands in, so that an author can look. */
export interface Guess {
	readonly text: string;
	readonly paragraph: number;
}

/** What the head of a text seems to say about it. Whatever is not printed there is left open. */
export interface CitationGuess {
	readonly title?: Guess;
	/** `text` is the day as `2019-05-04`. */
	readonly published?: Guess;
}

/** Headlines stand within so many paragraphs, and are no longer than so many words. */
const HEAD_PARAGRAPHS = 8;
const MAX_TITLE_WORDS = 20;

/** The headline and the date line, where the text has them. */
export function guessCitation(paragraphs: readonly string[]): CitationGuess {
	const published = guessPublished(paragraphs);
	const title = guessTitle(paragraphs);
	return { ...(title === undefined ? {} : { title }), ...(published === undefined ? {} : { published }) };
}

/** Is the paragraph a sentence or more, rather than a headline, a byline or a button's label? */
export function isRunningText(paragraph: string): boolean {
	return paragraph.split(' ').length >= 5 && /[.!?…][”"’')\]]*$/u.test(paragraph);
}

/**
 * The longest line above the byline and the date, or failing that above the text: names of papers and buttons are
 * shorter, captions stand below.
 */
function guessTitle(paragraphs: readonly string[]): Guess | undefined {
	const start = paragraphs.findIndex(isRunningText);
	const head = paragraphs
		.slice(0, Math.min(start < 0 ? HEAD_PARAGRAPHS : start, HEAD_PARAGRAPHS))
		.map((text, index) => ({ text, paragraph: index + 1 }));
	const words = ({ text }: Guess) => text.split(' ').length;
	const isLine = (line: Guess) => words(line) <= MAX_TITLE_WORDS && !isLabel(line.text);
	const label = head.findIndex(({ text }) => isLabel(text));
	const above = head.slice(0, Math.max(label, 0)).filter(isLine);
	const lines = above.length > 0 ? above : head.filter(isLine);
	return lines.sort((a, b) => words(b) - words(a))[0];
}

function isLabel(text: string): boolean {
	return (
		/^(?:by|from|photo|source|updated|posted|published)\b/iu.test(text) ||
		readDay(text) !== undefined ||
		!/\p{L}{3}/u.test(text)
	);
}

const LABELS = /^(?:[-–—([]\s?)?(?:first )?(?:published|posted|issued|dated|date)\b/iu;
/** More words than these beside a date, and it is a date within a story. */
const MAX_WORDS_BESIDE = 6;

/** Only a line of its own tells when a text was published: a date within a sentence may be any. */
function guessPublished(paragraphs: readonly string[]): Guess | undefined {
	const lines = paragraphs.flatMap((paragraph, index) => {
		const day = readDay(paragraph);
		if (day === undefined || isRunningText(paragraph) || paragraph.split(' ').length > MAX_WORDS_BESIDE + 3)
			return [];
		return [{ text: day, paragraph: index + 1, isLabelled: LABELS.test(paragraph) }];
	});
	const line = lines.find(({ isLabelled }) => isLabelled) ?? lines[0];
	return line === undefined ? undefined : { text: line.text, paragraph: line.paragraph };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(?<month>${MONTHS.map((name) => String.raw`${name}[a-z]*`).join('|')})\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
/** 04/05/2019 is two days on two sides of the Atlantic, so it is not read. */
const FORMS = [
	String.raw`${DAY}\s+${MONTH},?\s+${YEAR}`,
	String.raw`${MONTH}\s+${DAY},?\s+${YEAR}`,
	String.raw`${YEAR}[-./](?<month>\d{1,2})[-./]${DAY}`
].map((form) => new RegExp(String.raw`(?<![\p{L}\d])${form}(?![\p{L}\d])`, 'iu'));

/** The first whole day printed in a text, as `2019-05-04`. */
function readDay(text: string): string | undefined {
	for (const form of FORMS) {
		const { year = '', month = '', day = '' } = form.exec(text)?.groups ?? {};
		const number = /^\d/u.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
		if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) continue;
		return [year, String(number).padStart(2, '0'), String(Number(day)).padStart(2, '0')].join('-');
	}
	return undefined;
}
