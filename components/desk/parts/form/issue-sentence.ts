import type { z } from 'zod'
import { t } from '#domain/messages/t.ts'

/** A sentence for what a schema refuses, where neither the schema nor the screen has one. */
export const issueSentence = (issue: z.core.$ZodRawIssue): string | undefined => {
  if (issue.message !== undefined) return undefined
  const isText = 'origin' in issue && issue.origin === 'string'
  if (issue.code === 'too_small' && isText)
    return issue.minimum === 1
      ? t('Fill in this field.')
      : t('Write at least {least, number} characters.', { least: Number(issue.minimum) })
  if (issue.code === 'too_small' && issue.origin === 'array') return t('Choose at least one.')
  if (issue.code === 'too_big' && isText)
    return t('Write at most {most, number} characters.', { most: Number(issue.maximum) })
  return t('Check what stands here.')
}
