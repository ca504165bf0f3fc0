/** Hands a text to the browser to be saved as a file. Nothing is sent: the file is made on the spot. */
export function saveFile(name: string, text: string, type: 'application/json' | 'text/csv' | 'text/plain') {
	saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for what is a file's content already. */
export function saveBlob(name: string, content: Blob) {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Not at once, as a browser may begin to read it only after this.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "footnote-backup-2026-11-21.json": a file's name with the date on this device. */
export function datedName(what: string, ending: string): string {
	const now = new Date();
	const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
	return `footnote-${what}-${date.map((part) => String(part).padStart(2, '0')).join('-')}.${ending}`;
}
