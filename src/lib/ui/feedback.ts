/** What a verdict is shown with. A page that asks before it tells fetches it with the first answer. */
export { explain } from './explain.ts';
export { default as Explanation } from './Explanation.svelte';
export { default as FootnoteList } from './FootnoteList.svelte';
export { verdictSentence } from './words.ts';
