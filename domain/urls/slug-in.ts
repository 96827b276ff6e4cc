const ADDRESS = /^(?:https?:\/\/[^/\s]+)?\/?article\/([a-z0-9-]+)\/?(?:[?#]\S*)?$/i

/** The slug in what was typed or pasted, where that is a story's address, whole or without its origin; else null. */
export const slugIn = (typed: string): string | null => ADDRESS.exec(typed.trim())?.[1]?.toLowerCase() ?? null
