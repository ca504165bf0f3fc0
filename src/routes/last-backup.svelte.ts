import { browser } from '$app/environment';
import { forgetLastBackup, noteBackup, readLastBackup, type LastBackup } from '#storage/last-backup.ts';

class BackupNote {
	/** The last backup that this browser made; nothing where it has made none. */
	last = $state.raw<LastBackup | undefined>(browser ? readLastBackup() : undefined);

	note(backup: LastBackup) {
		noteBackup(backup);
		this.last = backup;
	}

	/** Looks again, after everything was erased or brought back. */
	reread() {
		this.last = readLastBackup();
	}

	forget() {
		forgetLastBackup();
		this.last = undefined;
	}
}

export const backupNote = new BackupNote();
