import { sourcesWords } from '#components/desk/words/sources.ts'

/** Names of the four policies on the desk. */
export const POLICY_NAMES = sourcesWords.policies
