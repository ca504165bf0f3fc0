/** The forms of orders, pairs and gaps: few questions have them, and a page that asks fetches them with the first. */
export { default as ClozeText } from './ClozeText.svelte';
export { default as MatchList } from './MatchList.svelte';
export { default as OrderList } from './OrderList.svelte';
