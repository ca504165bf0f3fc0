import * as v from 'valibot';
import { DEFAULT_SETTINGS, RoomSettingsSchema, type RoomSettings } from '#domain/room-event.ts';
import { readPreference, writePreference } from './preferences.ts';

/** The settings of the last session opened in this browser; the usual ones where there are none to be read. */
export function readRoomSettings(): RoomSettings {
	try {
		const kept = v.safeParse(RoomSettingsSchema, JSON.parse(readPreference('room-settings') ?? 'null'));
		return kept.success ? kept.output : DEFAULT_SETTINGS;
	} catch {
		return DEFAULT_SETTINGS;
	}
}

export function keepRoomSettings(settings: RoomSettings): void {
	writePreference('room-settings', JSON.stringify(settings));
}
