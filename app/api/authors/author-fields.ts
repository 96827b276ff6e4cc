import { z } from 'zod'
import { t } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'

/** Accepts https without credentials only, so that links do not lead readers to unencrypted pages. */
const isSecureAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}
const link = z.strictObject({
  label: text.trim().min(1).max(60),
  url: text
    .trim()
    .max(2_048)
    .refine(isSecureAddress, { error: () => t('is not an address that begins with https://') }),
})

export const authorFacts = {
  role: text.trim().max(120).optional(),
  bio: text.trim().max(2_000).optional(),
  portrait: text.max(64).nullable().optional().describe('A picture of the library.'),
  links: z.array(link).max(8).optional().describe('Links to their profiles elsewhere.'),
  personId: text.max(64).nullable().optional().describe('The account that writes under this byline.'),
}
