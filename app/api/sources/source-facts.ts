import { sourceChange } from '#domain/article/source-views.ts'

const { homepage, policy } = sourceChange.shape

/** What a new source may have beside its name; the rest of its terms is set when it is there. */
export const sourceFacts = { homepage, policy }
