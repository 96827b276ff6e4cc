import type { z } from 'zod'
import { partsWords as words } from '#components/desk/words/parts.ts'

/** A sentence for what a schema refuses, where neither the schema nor the screen has one. */
export const issueSentence = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.message !== undefined) return undefined
  const isText = 'origin' in issue && issue.origin === 'string'
  if (issue.code === 'too_small' && isText)
    return issue.minimum === 1 ? words.empty : words.tooShort(Number(issue.minimum))
  if (issue.code === 'too_small' && issue.origin === 'array') return words.noneChosen
  if (issue.code === 'too_big' && isText) return words.tooLong(Number(issue.maximum))
  return words.invalid
}
