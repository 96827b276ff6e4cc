import { z } from 'zod'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { signInWords as words } from '#components/desk/words/sign-in.ts'
import { PASSWORD_MAX, PASSWORD_MIN, passwordFits } from '#domain/permissions/password.ts'

const TOO_WEAK = everyScreenWords.errors.weakPassword(PASSWORD_MIN, PASSWORD_MAX)
export type LinkFacts = { purpose: 'setup' | 'invitation' | 'reset'; email: string | null; name: string | null }

export const linkFields = z
  .object({
    /** Of the paper; null unless this is the set-up link. */
    paper: z
      .object({
        name: z.string().trim().min(1, words.link.paperMissing).max(120),
        language: z.string(),
        zone: z.string(),
      })
      .nullable(),
    name: z.string().trim().min(1, everyScreenWords.errors.nameMissing).max(120),
    email: z.email(everyScreenWords.errors.emailInvalid),
    password: z.string(),
  })
  .refine((values) => passwordFits(values.password, values.email).ok, { path: ['password'], message: TOO_WEAK })
