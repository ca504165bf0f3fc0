import { createMemoryBacking, MemoryProgressStore } from '#storage/memory-progress-store.ts';
import { startLocalBrowser } from './local-browser.ts';
import { describeProgressStore, type Browser } from './progress-store.contract.ts';

function startMemoryBrowser(): Browser {
	const backing = createMemoryBacking();
	return {
		openTab: async () => new MemoryProgressStore(backing),
		plantRecord: async (key, record) => void backing.log.set(key, record),
		storedRecord: async (key) => backing.log.get(key),
		plantDraft: async (sitting, record) => void backing.drafts.set(sitting, record)
	};
}

describeProgressStore('the memory store', startMemoryBrowser);
describeProgressStore('the browser’s store', startLocalBrowser);
