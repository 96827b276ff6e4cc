import { sourceChange } from '#domain/article/fields/source-views.ts'

const { homepage, policy } = sourceChange.shape

/** Optional fields of a new source; its other terms are set once it exists. */
export const sourceFacts = { homepage, policy }
