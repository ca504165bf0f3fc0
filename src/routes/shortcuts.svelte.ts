import { browser } from '$app/environment';
import { readPreference, writePreference } from '#storage/preferences.ts';

class Shortcuts {
	/** Do single keys (1–9, A–F, G, T, S, M, /, ?) do anything? */
	areOn = $state(!browser || readPreference('single-keys') !== 'off');

	set(areOn: boolean) {
		this.areOn = areOn;
		writePreference('single-keys', areOn ? 'on' : 'off');
	}
}

export const shortcuts = new Shortcuts();
