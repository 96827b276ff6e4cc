import { z } from 'zod'
import { env } from '#env.ts'

/** The address of a one-time link: its token is in the fragment, which no server is sent and no log keeps. */
export const linkOf = (token: string | null): string | null =>
  token === null ? null : `${env.siteUrl}/desk/link#${token}`

/** The same for a letter; null where the paper sends no mail. */
export const letterLink = () => (env.smtpUrl === null ? null : (token: string) => `${env.siteUrl}/desk/link#${token}`)

/** Whose link it is; null where there is none to give. */
export const linkOfPerson = z.strictObject({ id: z.string(), link: z.string().nullable() })
