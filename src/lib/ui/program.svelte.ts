let isHere = $state(false);

/**
 * The page's program: until it has taken the HTML over a press would be for nobody, so what needs it cannot be pressed.
 * A server never has it.
 */
export const program = {
	get isAwaited(): boolean {
		return !isHere;
	},
	/** Told once, when the first page is mounted. */
	hasCome(): void {
		isHere = true;
	}
};
