import { shuffle, type Chance } from './chance.ts';
import { fail, succeed, type Result } from './result.ts';

/** The most letters of a name: what a phone shows in one line. */
export const LONGEST_NAME = 30;

/**
 * Letters with their accents, digits, and the marks that names are written with. Markup, control characters
 * and pictures are not among them.
 */
const WRITTEN = /^[\p{L}\p{M}\p{N} .,'’·()‐-]+$/u;
/** What is not seen or turns what is: fillers, joiners, overrides of the writing direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
/** More accents on one letter than any language writes: they run into the lines above and below. */
const PILED = /\p{M}{4}/u;

/** The name as it is shown, in single spaces, or why it cannot be. */
export function readName(text: string): Result<string> {
	const name = text.normalize('NFC').replace(/ +/g, ' ').trim();
	if (name === '') return fail({ code: 'name/empty' });
	if ([...name].length > LONGEST_NAME) return fail({ code: 'name/too-long', letters: LONGEST_NAME });
	const isPlain = WRITTEN.test(name) && !UNSEEN.test(name) && !PILED.test(name);
	return isPlain && /[\p{L}\p{N}]/u.test(name) ? succeed(name) : fail({ code: 'name/unprintable' });
}

/** What two names have in common that could not be told apart when called out. */
export function nameKey(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

const MANNERS = `able amber ample apt awake balmy bold brave breezy bright brisk calm candid careful cheerful
	clear clever cosy curious daring deft eager early earnest easy even fair fond frank gentle glad golden
	graceful happy hardy honest jolly keen kind lively loyal lucky mellow merry mild modest neat nimble noble
	patient placid polite prompt proud quick quiet rapid ready serene silver smart smiling snug spry steady
	sunny swift tidy trusty upbeat warm wise witty`.split(/\s+/);

const THINGS =
	`acorn alder ant aspen badger beaver birch bison comet condor coral cricket crane curlew dolphin
	dove eagle egret elm falcon fern finch fox gannet gecko goldfinch hare harbour hazel heron hedgehog ibex
	ibis kestrel kite koala lantern lark lemur lighthouse lynx magpie maple marten meadow moth newt nutmeg oak
	ocelot orchid osprey otter owl panda pelican penguin pine plover puffin quail rabbit raven robin salmon
	seal skylark sparrow squirrel starling stork swallow swan tern thrush toucan trout turtle walrus willow
	wombat wren`.split(/\s+/);

/** A friendly pair of words that nobody in the room is called by yet, "Quiet heron"; a number only if all are. */
export function drawName(chance: Chance, isTaken: (name: string) => boolean): string {
	for (let lap = 1; ; lap += 1) {
		for (const manner of shuffle(MANNERS, chance)) {
			for (const thing of shuffle(THINGS, chance)) {
				const pair = `${manner[0]?.toUpperCase()}${manner.slice(1)} ${thing}`;
				const name = lap === 1 ? pair : `${pair} ${lap}`;
				if (!isTaken(name)) return name;
			}
		}
	}
}
