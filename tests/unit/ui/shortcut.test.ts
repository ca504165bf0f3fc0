import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CONFIDENCE_KEYS, opensSearch, shortcutOf } from '#ui/shortcut.ts';

/** `input[type=text]` and what it stands in, outermost last; enough of an element to be asked about. */
class FakeElement {
	readonly #path: readonly string[];
	constructor(...path: string[]) {
		this.#path = path;
	}
	/** Reads lists of a tag or an attribute, perhaps with `:not(…)`: all that a shortcut asks for. */
	closest(selector: string): string | null {
		const asked = selector.split(/,\s*(?![^(]*\))/u).map((entry) => {
			const [, wanted = '', refused = ''] = /^([^:]+)(?::not\((.*)\))?$/u.exec(entry) ?? [];
			return { wanted, refused: refused.split(/,\s*/u).filter(Boolean) };
		});
		const fits = (node: string, simple: string) =>
			simple.startsWith('[') ? node.includes(simple.slice(0, -1)) : node.split('[')[0] === simple;
		return (
			this.#path.find((node) =>
				asked.some(
					({ wanted, refused }) => fits(node, wanted) && !refused.some((simple) => fits(node, simple))
				)
			) ?? null
		);
	}
}

const PAGE = new FakeElement('body');

beforeAll(() => {
	vi.stubGlobal('Element', FakeElement);
	vi.stubGlobal('document', { body: PAGE });
});
afterAll(() => {
	vi.unstubAllGlobals();
});

interface Press extends Partial<Omit<KeyboardEvent, 'target'>> {
	readonly target?: FakeElement | object;
	readonly areOn?: boolean;
}

function pressOf(key: string, given: Omit<Press, 'areOn'>): KeyboardEvent {
	const event = {
		key,
		keyCode: 0,
		target: PAGE,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		defaultPrevented: false,
		repeat: false,
		isComposing: false,
		...given
	};
	return event as unknown as KeyboardEvent;
}

function press(key: string, { areOn = true, ...given }: Press = {}) {
	return shortcutOf(pressOf(key, given), areOn);
}

const KEYS = ['1', '9', 'a', 'f', 'g', 't', 's', 'm', '?'];
const inside = (...path: string[]) => ({ target: new FakeElement(...path, 'form', 'body') });

describe('a key press in a quiz', () => {
	it('[KB1] a digit or a letter from A to F chooses, in either case', () => {
		expect([...'123456789'].map((key) => press(key))).toEqual(
			[0, 1, 2, 3, 4, 5, 6, 7, 8].map((position) => ({ kind: 'choose', position }))
		);
		for (const keys of ['abcdef', 'ABCDEF']) {
			expect([...keys].map((key) => press(key))).toEqual(
				[0, 1, 2, 3, 4, 5].map((position) => ({ kind: 'choose', position }))
			);
		}
	});

	it('[KB1] G, T and S say how sure one is, M marks, ? shows the keys, Enter confirms', () => {
		expect(press('g')).toEqual({ kind: 'confidence', confidence: 'guess' });
		expect(press('T')).toEqual({ kind: 'confidence', confidence: 'think-so' });
		expect(press('s')).toEqual({ kind: 'confidence', confidence: 'sure' });
		expect(press('m')).toEqual({ kind: 'mark' });
		expect(press('?')).toEqual({ kind: 'keys' });
		expect(press('Enter')).toEqual({ kind: 'confirm' });
		expect(Object.keys(CONFIDENCE_KEYS).some((key) => /[a-fm]/.test(key))).toBe(false);
	});

	it('[KB1] no other key does anything', () => {
		const others = [
			'0',
			'h',
			'z',
			' ',
			'Tab',
			'Escape',
			'ArrowDown',
			'Shift',
			'Dead',
			'F1',
			'Backspace',
			'é',
			'한',
			'１',
			''
		];
		for (const key of others) expect(press(key), key).toBeUndefined();
	});

	it('[KB2] with Ctrl, Alt or the command key it belongs to the browser', () => {
		for (const key of [...KEYS, 'Enter']) {
			for (const held of ['ctrlKey', 'altKey', 'metaKey'])
				expect(press(key, { [held]: true }), key).toBeUndefined();
		}
	});

	it('[KB2] held down, dealt with already or in an open dialog it does nothing', () => {
		for (const key of [...KEYS, 'Enter']) {
			expect(press(key, { repeat: true }), key).toBeUndefined();
			expect(press(key, { defaultPrevented: true }), key).toBeUndefined();
			expect(press(key, inside('p', 'dialog')), key).toBeUndefined();
		}
	});

	it('[KB3] in a field a letter is typed, not obeyed; Enter there still confirms', () => {
		for (const field of ['input[type=text]', 'input', 'div[contenteditable]']) {
			for (const key of KEYS) expect(press(key, inside(field)), `${key} in ${field}`).toBeUndefined();
			expect(press('Enter', inside(field))).toEqual({ kind: 'confirm' });
		}
	});

	it('[KB3] on a radio button or a checkbox every key works: there nothing is typed', () => {
		for (const field of ['input[type=radio]', 'input[type=checkbox]', 'label']) {
			for (const key of [...KEYS, 'Enter'])
				expect(press(key, inside(field)), `${key} on ${field}`).toBeDefined();
		}
	});

	it('[KB3] Enter on a control that answers to it is left to the control', () => {
		for (const control of ['button', 'a', 'summary', 'select', 'textarea']) {
			expect(press('Enter', inside(control)), control).toBeUndefined();
			expect(press('Enter', inside('span', control)), control).toBeUndefined();
		}
		for (const key of KEYS) {
			expect(press(key, inside('select')), key).toBeUndefined();
			expect(press(key, inside('button')), key).toBeDefined();
		}
	});

	it('[KB4] with single keys switched off, only Enter is left', () => {
		for (const key of KEYS) expect(press(key, { areOn: false }), key).toBeUndefined();
		expect(press('Enter', { areOn: false })).toEqual({ kind: 'confirm' });
	});

	it('[KB5] while a syllable is being composed, Enter takes the syllable and answers nothing', () => {
		const korean = inside('input[type=text]');
		expect(press('Enter', { ...korean, isComposing: true })).toBeUndefined();
		expect(press('Enter', { ...korean, keyCode: 229 })).toBeUndefined();
		expect(press('Enter', { ...korean, keyCode: 13 })).toEqual({ kind: 'confirm' });
	});

	it('[KB1] a press on no element at all is one on the page', () => {
		expect(press('a', { target: {} })).toEqual({ kind: 'choose', position: 0 });
	});
});

describe('the key of the search', () => {
	const opens = (key: string, { areOn = true, ...given }: Press = {}) =>
		opensSearch(pressOf(key, given), areOn);

	it('[SR8] / opens it, on the page and on a control that nothing is typed in', () => {
		expect(opens('/')).toBe(true);
		for (const control of ['button', 'a', 'input[type=radio]'])
			expect(opens('/', inside(control))).toBe(true);
		expect(opens('?')).toBe(false);
	});

	it('[SR8] where something is typed or chosen from a list it is the field’s own', () => {
		for (const field of [
			'input[type=text]',
			'input[type=search]',
			'textarea',
			'select',
			'p[contenteditable]'
		])
			expect(opens('/', inside(field)), field).toBe(false);
	});

	it('[SR8] with single keys switched off, a modifier, a key held down or a dialog open it opens nothing', () => {
		expect(opens('/', { areOn: false })).toBe(false);
		for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat', 'isComposing', 'defaultPrevented'])
			expect(opens('/', { [held]: true }), held).toBe(false);
		expect(opens('/', inside('p', 'dialog'))).toBe(false);
	});
});
