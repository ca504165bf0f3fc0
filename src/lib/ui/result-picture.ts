import { t } from './language.svelte.ts';
import { wrapWords, type SharedResult } from './result-words.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 84;
const BAR_HEIGHT = 26;
const BAR_TOP = 300;

interface Face {
	readonly font: string;
	/** A colour of the theme. */
	readonly ink: string;
}

/**
 * Draws a result, 1200 by 630 px, as a sentence with its footnote, in the page's letters and colours. `place`
 * says where the questions are, in a few letters.
 */
export async function drawResult(canvas: HTMLCanvasElement, result: SharedResult, place: string) {
	canvas.width = WIDTH;
	canvas.height = HEIGHT;
	const context = canvas.getContext('2d');
	if (!context) return;
	const { font, colour } = lookOf(canvas);
	const name = { font: font('text', 44), ink: 'ink' };
	const score = { font: font('text', 84), ink: 'ink' };
	const words = { font: font('ui', 34), ink: 'ink' };
	const mark = { font: font('ui', 34), ink: 'accent' };
	const number = { font: font('ui', 24), ink: 'accent' };
	// A font that cannot be had is drawn as its neighbour in the list.
	await Promise.allSettled([name, words].map((one) => document.fonts.load(one.font)));

	context.fillStyle = colour('paper');
	context.fillRect(0, 0, WIDTH, HEIGHT);
	const widthOf = (text: string, face: Face) => {
		context.font = face.font;
		return context.measureText(text).width;
	};
	const write = (text: string, [x, base]: readonly [number, number], face: Face) => {
		context.font = face.font;
		context.fillStyle = colour(face.ink);
		context.fillText(text, x, base);
	};

	write('Footnote', [EDGE, 116], name);
	const sentence = t('{right} of {asked} right', result);
	write(sentence, [EDGE, 246], score);
	write('1', [EDGE + widthOf(sentence, score) + 10, 204], mark);
	drawBar(context, result, colour);

	context.fillStyle = colour('accent');
	context.fillRect(EDGE, 400, 220, 4);
	write('1', [EDGE, 446], number);
	const room = WIDTH - 2 * EDGE - 28;
	const lines = wrapWords(t('A quiz on {subject}, {date}.', result), room, (line) =>
		widthOf(line, words)
	).slice(0, 2);
	for (const [i, line] of lines.entries()) write(line, [EDGE + 28, 458 + i * 46], words);
	write(place, [EDGE + 28, 458 + lines.length * 46], { ...words, ink: 'ink-2' });
}

/** How the canvas stands in its page: the faces of its letters, and a colour of the theme by its name. */
function lookOf(canvas: HTMLCanvasElement) {
	const page = getComputedStyle(document.documentElement);
	return {
		font: (face: 'text' | 'ui', px: number) => `500 ${px}px ${page.getPropertyValue(`--font-${face}`)}`,
		colour: (name: string) => {
			canvas.style.color = `var(--${name})`;
			return getComputedStyle(canvas).color;
		}
	};
}

/** What was right solid, what was right in part hatched, the rest bare: never by colour alone. */
function drawBar(
	context: CanvasRenderingContext2D,
	{ right, partial, asked }: SharedResult,
	colour: (name: string) => string
) {
	const whole = WIDTH - 2 * EDGE;
	const widthOf = (n: number) => (n / Math.max(1, asked)) * whole;
	context.fillStyle = colour('rule');
	context.fillRect(EDGE, BAR_TOP, whole, BAR_HEIGHT);
	context.fillStyle = colour('ink');
	context.fillRect(EDGE, BAR_TOP, widthOf(right), BAR_HEIGHT);
	const from = EDGE + widthOf(right);
	for (let x = 6; x + 6 <= widthOf(partial); x += 14) context.fillRect(from + x, BAR_TOP, 6, BAR_HEIGHT);
}
