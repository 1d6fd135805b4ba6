/** Marks what the arrow keys go through: each thing that was found and can be opened. */
export const FOUND = 'data-found';
