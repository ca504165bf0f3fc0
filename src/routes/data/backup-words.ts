import type { Backup } from '#storage/backup.ts';
import type { Difference, RecordSummary } from '#storage/backup-store.ts';
import { describePeriod } from '#ui/period-words.ts';
import { count } from '#ui/words.ts';

/** "120 answers from 3 to 18 November"; where there are none, "3 entries (notes, marks or settings)". */
export function describeRecords({ records, answers, days }: RecordSummary, today: number): string {
	if (!days) return `${count(records, 'entry', 'entries')} (notes, marks or settings)`;
	return `${count(answers, 'answer')} ${describePeriod(days[0], days[1], today)}`;
}

/** What adding a backup would bring, before it is added. */
export function offerSentence({ fresh, known }: Difference, today: number): string {
	if (fresh.records === 0) return 'All of it is already here.';
	return `${describeRecords(fresh, today)} would be added.${knownSentence(known)}`;
}

/** What adding it has brought. */
export function addedSentence({ fresh, known }: Difference, today: number): string {
	if (fresh.records === 0) return `Nothing was new.${knownSentence(known)}`;
	const isOne = (fresh.answers || fresh.records) === 1;
	return `${describeRecords(fresh, today)} ${isOne ? 'was' : 'were'} added.${knownSentence(known)}`;
}

function knownSentence({ answers }: RecordSummary): string {
	if (answers === 0) return '';
	return ` ${count(answers, 'answer')} ${answers === 1 ? 'was' : 'were'} already here.`;
}

/** What a person should know about a backup beside its answers; empty where there is nothing to say. */
export function remarkSentence({ fresh }: Difference, { copies, dropped }: Backup): string {
	const sentences = [
		copies.size > 0 && `It brings ${count(copies.size, 'copy of a source', 'copies of sources')} too.`,
		fresh.unread > 0 &&
			`${count(fresh.unread, 'entry', 'entries')} can be read only by another version of this page, and will be kept for it.`,
		dropped > 0 && `${count(dropped, 'entry', 'entries')} in it cannot be made out and will be left out.`
	];
	return sentences.filter(Boolean).join(' ');
}

/** "1.2 MB", "340 kB", "less than 1 kB". */
export function describeBytes(bytes: number): string {
	if (bytes < 1000) return 'less than 1 kB';
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
	return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
