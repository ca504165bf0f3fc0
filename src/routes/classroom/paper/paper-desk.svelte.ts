import { readLine, sheetOf, stripOf, type Sheet } from '#domain/paper-sheet.ts';
import { showResponse } from '#domain/player-response.ts';
import { fail, type Result } from '#domain/result.ts';
import { presentSeats, seatOf } from '#domain/room.ts';
import { nameKey } from '#domain/seat-name.ts';
import type { SheetVersion } from '#domain/strip.ts';
import {
	keepSheetNote,
	NO_SHEET_NOTE,
	readSheetNote,
	type SheetDraft,
	type SheetNote
} from '#storage/sheet-note.ts';
import { t } from '#ui/language.svelte.ts';
import type { Asked, LocalRoom } from '../local-room.svelte.ts';

/** A sheet that was typed in. */
export interface KeptSheet {
	readonly seat: number;
	readonly name: string;
	readonly version: SheetVersion;
	readonly answered: number;
}

/** What came of keeping a sheet. */
export interface SheetResult {
	readonly name: string;
	readonly answered: number;
	readonly blank: number;
}

/**
 * A session on paper: its sheets, what was typed in of them, and the one that is being typed. A sheet that is kept is a
 * seat of the room with its answers.
 */
export class PaperDesk {
	readonly room: LocalRoom;
	readonly sheets: Readonly<Record<SheetVersion, Sheet>>;
	#note = $state.raw<SheetNote>(NO_SHEET_NOTE);

	constructor(room: LocalRoom) {
		this.room = room;
		this.sheets = { A: sheetOf(room.room, room.bank, 'A'), B: sheetOf(room.room, room.bank, 'B') };
		this.#note = readSheetNote(room.code);
	}

	get title(): string {
		return this.#note.title ?? this.room.bank.title;
	}

	set title(title: string) {
		this.#keep({ title });
	}

	/** The sheet that is being typed in; a new one where none is. */
	get draft(): SheetDraft {
		const blank = Array.from({ length: this.sheets.A.lines.length }, () => '');
		const { draft } = this.#note;
		return draft && draft.texts.length === blank.length
			? draft
			: { name: '', version: null, texts: blank, replaces: null };
	}

	set draft(draft: SheetDraft) {
		this.#keep({ draft });
	}

	/** In the order in which they were typed in. */
	get kept(): KeptSheet[] {
		// The room is changed in place; its list of events is what says when.
		void this.room.events;
		const { room } = this.room;
		return presentSeats(room).map(({ number, name }) => ({
			seat: number,
			name,
			version: this.#versionOf(number),
			answered: room.askings.filter(({ answers }) => answers.has(number)).length
		}));
	}

	/** What a sheet without a name is called. */
	get nextName(): string {
		const { seatByName } = this.room.room;
		let number = this.kept.length + 1;
		while (seatByName.has(nameKey(t('Sheet {n}', { n: number })))) number += 1;
		return t('Sheet {n}', { n: number });
	}

	/**
	 * Keeps the sheet that was typed, all of it or nothing; one that replaces another takes its place. Problems: those of
	 * its lines and of its name.
	 */
	async keep(version: SheetVersion): Promise<Result<SheetResult>> {
		const { name, texts, replaces } = this.draft;
		const { room } = this.room;
		const sheet = this.sheets[version];
		const called = name.trim() || (replaces === null ? this.nextName : seatOf(room, replaces).name);
		const seat = room.seats.size + 1;
		const answers: Asked[] = [];
		for (const [place, line] of sheet.lines.entries()) {
			const read = readLine(sheet, line, texts[place] ?? '');
			if (read.kind === 'problem') return fail(read.problem);
			if (read.kind === 'blank') continue;
			const { question } = line;
			answers.push({
				caller: { kind: 'player', seat },
				command: {
					type: 'answer',
					step: room.opened.questions.indexOf(question.id) + 1,
					change: 1,
					response: showResponse(question, room.opened.seed, read.response),
					// Nobody was asked how sure they are.
					confidence: 'think-so'
				}
			});
		}
		const before: Asked[] =
			replaces === null
				? []
				: [{ caller: { kind: 'host' }, command: { type: 'remove seat', seat: replaces } }];
		const join: Asked = { caller: { kind: 'nobody' }, command: { type: 'join', name: called } };
		const done = await this.room.askAll([...before, join, ...answers]);
		if (!done.ok) return done;
		this.#keep({ draft: null, versions: { ...this.#note.versions, [seat]: version } });
		return {
			ok: true,
			value: { name: called, answered: answers.length, blank: sheet.lines.length - answers.length }
		};
	}

	/** Takes a kept sheet up again, to be put right; it stays as it is until it is kept anew. */
	takeUp({ seat, name, version }: KeptSheet): void {
		const texts = stripOf(this.room.room, this.sheets[version], seat);
		this.#keep({ draft: { name, version, texts, replaces: seat } });
	}

	async remove({ seat }: KeptSheet): Promise<void> {
		await this.room.ask({ type: 'remove seat', seat });
		if (this.draft.replaces === seat) this.draft = { ...this.draft, replaces: null };
	}

	#versionOf(seat: number): SheetVersion {
		return this.#note.versions[seat] ?? 'A';
	}

	#keep(part: Partial<SheetNote>): void {
		this.#note = { ...this.#note, ...part };
		keepSheetNote(this.room.code, this.#note);
	}
}
