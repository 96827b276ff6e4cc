/**
 * Copies the texts of a value. A text that is cut out of a longer one keeps all of that in memory: a title would keep
 * the whole piece of the file that it was read from.
 */
export const ownCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
