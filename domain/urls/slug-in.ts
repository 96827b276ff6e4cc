const ADDRESS = /^(?:https?:\/\/[^/\s]+)?\/?article\/([a-z0-9-]+)\/?(?:[?#]\S*)?$/i

/** Slug in a typed or pasted address of a story, with or without its origin; otherwise null. */
export const slugIn = (typed: string): string | null => ADDRESS.exec(typed.trim())?.[1]?.toLowerCase() ?? null
