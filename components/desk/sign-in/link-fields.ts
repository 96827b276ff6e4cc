import { z } from 'zod'
import { t } from '#domain/messages/t.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from '#domain/permissions/password.ts'

const tooWeak = () =>
  t('Choose {min, number} to {max, number} characters, and not your email address.', {
    min: PASSWORD_MIN,
    max: PASSWORD_MAX,
  })
export type LinkFacts = { purpose: 'setup' | 'invitation' | 'reset'; email: string | null; name: string | null }

export const linkFields = z
  .object({
    /** Of the paper; null unless this is the set-up link. */
    paper: z
      .object({
        name: z
          .string()
          .trim()
          .min(1, { error: () => t('Enter the name of the paper.') })
          .max(120),
        language: z.string(),
        zone: z.string(),
      })
      .nullable(),
    name: z
      .string()
      .trim()
      .min(1, { error: () => t('Enter the name as it should appear in bylines.') })
      .max(120),
    email: z.email({ error: () => t('Enter an email address, such as ana@paper.example.') }),
    password: z.string(),
  })
  .refine((values) => passwordFits(values.password, values.email).ok, { path: ['password'], error: tooWeak })
