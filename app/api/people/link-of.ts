import { z } from 'zod'
import { env } from '#env.ts'

/** Builds the address of a one-time link. The token is in the fragment, which is not sent to servers and not logged. */
export const linkOf = (token: string | null): string | null =>
  token === null ? null : `${env.siteUrl}/desk/link#${token}`

/** Builds one-time links for mail; null if the paper sends no mail. */
export const letterLink = () => (env.smtpUrl === null ? null : (token: string) => `${env.siteUrl}/desk/link#${token}`)

/** A person's one-time link; null if there is none. */
export const linkOfPerson = z.strictObject({ id: z.string(), link: z.string().nullable() })
