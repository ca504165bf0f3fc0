import { blanksInText } from './cloze.ts';
import type { Part } from './grade.ts';
import type { Choice, NumberKey, Question } from './question.ts';

/** One line of the answer that would have been right. */
export interface KeyLine {
	/** What it belongs to (a left entry, a gap), where the question has several. */
	readonly of?: string;
	readonly text: string;
	readonly claim: string;
}

const SCALES = [
	[1e12, ' trillion'],
	[1e9, ' billion'],
	[1e6, ' million']
] as const;

function group(value: number): string {
	return value.toLocaleString('en-US', { maximumFractionDigits: 20 });
}

/**
 * The number as a reader writes it, with its unit: `1.04 trillion won`, `28,500 troops`, `13.9%`, `2025`.
 * Never rounded, since typing it must be right: what has too many digits for a scale word is written out.
 */
export function describeNumber({ value, unit, reads }: NumberKey): string {
	if (reads === 'year') return String(value);
	const scale = SCALES.find(([size]) => Math.abs(value) >= size);
	const isShort = scale !== undefined && value % (scale[0] / 1e6) === 0;
	const digits = isShort ? `${group(value / scale[0])}${scale[1]}` : group(value);
	return unit === 'per cent' || unit === '%' ? `${digits}%` : `${digits} ${unit}`;
}

/** The choice that is the key, of choices that have exactly one. */
export function keyChoice(choices: readonly Choice[]): Choice {
	const key = choices.find((choice) => choice.key);
	if (!key) throw new Error('choices without a key');
	return key;
}

/**
 * What was right, where the answer's own rows do not show it already: the number or the text, the whole
 * order, and of pairs and gaps those that were missed.
 */
export function keyLines(question: Question, parts: readonly Part[]): KeyLine[] {
	const missed = (id: string) => parts.some((part) => part.id === id && !part.right);
	const [first = ''] = question.claims;
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
		case 'true-false':
			return [];
		case 'numeric':
			return [{ text: describeNumber(question.answer), claim: first }];
		case 'short-text':
			return [{ text: question.answer.accept[0] ?? '', claim: first }];
		case 'order':
			return question.steps.map(({ text, claim }) => ({ text, claim }));
		case 'match':
			return question.pairs
				.filter(({ id }) => missed(id))
				.map(({ left, right, claim }) => ({ of: left, text: right, claim }));
		case 'cloze':
			return blanksInText(question).flatMap((blank, index) => {
				if (!missed(blank.id)) return [];
				const text =
					blank.kind === 'choice'
						? keyChoice(blank.choices).text
						: blank.kind === 'number'
							? describeNumber(blank)
							: (blank.accept[0] ?? '');
				return [{ of: `Gap ${index + 1}`, text, claim: blank.claim }];
			});
	}
}
