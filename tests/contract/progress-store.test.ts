import { createMemoryBacking, MemoryProgressStore } from '#storage/memory-progress-store.ts';
import { startLocalBrowser } from './local-browser.ts';
import { describeProgressStore, type Browser } from './progress-store.contract.ts';
import { describeReadOnly } from './read-only.contract.ts';
import { describeWholeLog } from './whole-log.contract.ts';

function startMemoryBrowser(): Browser {
	const backing = createMemoryBacking();
	return {
		openTab: async () => new MemoryProgressStore(backing),
		plantRecord: async (key, record) => void backing.log.set(key, record),
		storedRecord: async (key) => backing.log.get(key),
		plantDraft: async (sitting, record) => void backing.drafts.set(sitting, record)
	};
}

const browsers = [
	['the memory store', startMemoryBrowser],
	['the browser’s store', startLocalBrowser]
] as const;
for (const [name, startBrowser] of browsers) {
	describeProgressStore(name, startBrowser);
	describeReadOnly(name, startBrowser);
	describeWholeLog(name, startBrowser);
}
