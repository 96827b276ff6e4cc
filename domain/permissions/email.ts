import { z } from 'zod'

const address = z.email().max(254)

/** An email address as it is stored and compared, in lower case; null where it is none. */
export function readEmail(text: string): string | null {
  const parsed = address.safeParse(text.trim().toLowerCase())
  return parsed.success ? parsed.data : null
}
