/** How long (ms) a first publication can be undone: the story is a draft again, as if it had not been published. */
export const UNDO_PUBLICATION_MS = 600_000
