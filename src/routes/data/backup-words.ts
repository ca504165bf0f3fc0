import type { Backup } from '#storage/backup.ts';
import type { Difference, RecordSummary } from '#storage/backup-store.ts';
import { inFigures, t, tn } from '#ui/language.svelte.ts';
import { describePeriod } from '#ui/period-words.ts';

/** "120 answers from 3 to 18 November"; where there are none, "3 entries (notes, marks or settings)". */
export function describeRecords({ records, answers, days }: RecordSummary, today: number): string {
	if (!days)
		return tn(records, {
			one: '{n} entry (notes, marks or settings)',
			other: '{n} entries (notes, marks or settings)'
		});
	const period = describePeriod(days[0], days[1], today);
	return tn(answers, { one: '{n} answer {period}', other: '{n} answers {period}' }, { period });
}

/** What adding a backup would bring, before it is added. */
export function offerSentence({ fresh, known }: Difference, today: number): string {
	if (fresh.records === 0) return t('All of it is already here.');
	return t('{records} would be added.', { records: describeRecords(fresh, today) }) + knownSentence(known);
}

/** What adding it has brought. */
export function addedSentence({ fresh, known }: Difference, today: number): string {
	if (fresh.records === 0) return t('Nothing was new.') + knownSentence(known);
	const records = describeRecords(fresh, today);
	const added = { one: '{records} was added.', other: '{records} were added.' } as const;
	return tn(fresh.answers || fresh.records, added, { records }) + knownSentence(known);
}

function knownSentence({ answers }: RecordSummary): string {
	if (answers === 0) return '';
	return ` ${tn(answers, { one: '{n} answer was already here.', other: '{n} answers were already here.' })}`;
}

/** What a person should know about a backup beside its answers; empty where there is nothing to say. */
export function remarkSentence({ fresh }: Difference, { copies, dropped }: Backup): string {
	const sentences = [
		copies.size > 0 &&
			tn(copies.size, {
				one: 'It brings {n} copy of a source too.',
				other: 'It brings {n} copies of sources too.'
			}),
		fresh.unread > 0 &&
			tn(fresh.unread, {
				one: '{n} entry can be read only by another version of this page, and will be kept for it.',
				other: '{n} entries can be read only by another version of this page, and will be kept for it.'
			}),
		dropped > 0 &&
			tn(dropped, {
				one: '{n} entry in it cannot be made out and will be left out.',
				other: '{n} entries in it cannot be made out and will be left out.'
			})
	];
	return sentences.filter(Boolean).join(' ');
}

/** "1.2 MB", "340 kB", "less than 1 kB". */
export function describeBytes(bytes: number): string {
	if (bytes < 1000) return t('less than 1 kB');
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
	return `${inFigures(Math.round(bytes / 100_000) / 10)} MB`;
}
