import { expect, onTestFinished, test, vi } from 'vitest';
import { EVENT_VERSION } from '#domain/event-id.ts';
import { LogChannel } from '#storage/log-channel.ts';
import { opened } from '../../contract/progress-store.contract.ts';

test('[ST6] a browser without a channel between tabs only goes without it', () => {
	vi.stubGlobal('BroadcastChannel', undefined);
	onTestFinished(() => void vi.unstubAllGlobals());
	const channel = new LogChannel('missing');
	channel.subscribe(() => undefined)();
	expect(() => channel.announce(opened(1))).not.toThrow();
	expect(() => channel.close()).not.toThrow();
});

test('[ST5] a message that this page cannot read is passed over, and the next one is heard', async () => {
	const sender = new BroadcastChannel('mixed');
	const channel = new LogChannel('mixed');
	onTestFinished(() => {
		sender.close();
		channel.close();
	});
	const heard = new Promise((resolve) => channel.subscribe(resolve));
	const newer = { ...opened(1), v: EVENT_VERSION + 1 };
	let replaced = 0;
	channel.onReplaced(() => (replaced += 1));
	const garbled = [null, 'text', {}, { key: 1, record: opened(1) }, { replaced: 'by a newer page' }];
	for (const message of [...garbled, { key: newer.id, record: newer }]) sender.postMessage(message);
	sender.postMessage({ key: opened(2).id, record: opened(2) });
	expect(await heard).toEqual(opened(2));
	expect(replaced).toBe(0);
});

test('[ST12] a write that ends after the page stopped listening harms nothing', () => {
	const channel = new LogChannel('closed');
	channel.close();
	expect(() => channel.announce(opened(1))).not.toThrow();
	expect(() => channel.announceReplaced('erased')).not.toThrow();
});
