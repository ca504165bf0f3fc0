import type { Confidence } from '#domain/attempt.ts';

/** What a key press asks for in a quiz. */
export type Shortcut =
	| { readonly kind: 'choose'; readonly position: number }
	| { readonly kind: 'confidence'; readonly confidence: Confidence }
	| { readonly kind: 'confirm' }
	| { readonly kind: 'mark' }
	| { readonly kind: 'undo' }
	| { readonly kind: 'keys' };

/** The keys by which a learner says how sure they are. */
export const CONFIDENCE_KEYS: Record<string, Confidence> = { g: 'guess', t: 'think-so', s: 'sure' };

/** Controls that make something of a letter or of Enter themselves. */
const TYPED_IN = 'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]';
const PRESSED = 'button, a, summary, select, textarea';

/** The element that a key was pressed on, unless the key is not for the page: it is held, composes, or a dialog is open. */
function pressedOn(event: KeyboardEvent): Element | undefined {
	const target = event.target instanceof Element ? event.target : document.body;
	const isModified = event.ctrlKey || event.metaKey || event.altKey;
	// Safari ends a composition before the key that ended it, and gives that key the code 229.
	const isComposing = event.isComposing || event.keyCode === 229;
	const isOthers = event.defaultPrevented || event.repeat || isComposing || isModified;
	return isOthers || target.closest('dialog') ? undefined : target;
}

/** The key that opens the search from anywhere. */
export const SEARCH_KEY = '/';

/** Does the key press open the search? Under the same conditions as the single keys of a quiz. */
export function opensSearch(event: KeyboardEvent, areOn: boolean): boolean {
	if (event.key !== SEARCH_KEY || !areOn) return false;
	const target = pressedOn(event);
	return target !== undefined && !target.closest(TYPED_IN);
}

/**
 * The shortcut of a key press, or nothing: where a field is being typed in, where a modifier is held, where
 * an input method is composing (its Enter takes a syllable and answers nothing), inside an open dialog, and,
 * but for Enter, where single keys are switched off (WCAG 2.1.4).
 */
export function shortcutOf(event: KeyboardEvent, areOn: boolean): Shortcut | undefined {
	const target = pressedOn(event);
	if (!target) return undefined;
	if (event.key === 'Enter') return target.closest(PRESSED) ? undefined : { kind: 'confirm' };
	if (!areOn || target.closest(TYPED_IN)) return undefined;
	const key = event.key.toLowerCase();
	if (/^[1-9]$/.test(key)) return { kind: 'choose', position: Number(key) - 1 };
	if (/^[a-f]$/.test(key)) return { kind: 'choose', position: key.charCodeAt(0) - 97 };
	const confidence = CONFIDENCE_KEYS[key];
	if (confidence) return { kind: 'confidence', confidence };
	if (key === 'm') return { kind: 'mark' };
	if (key === 'u') return { kind: 'undo' };
	return key === '?' ? { kind: 'keys' } : undefined;
}
