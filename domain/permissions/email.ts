import { z } from 'zod'

const address = z.email().max(254)

/** Normalises an email address to lower case, as it is stored and compared; null where it is invalid. */
export function readEmail(text: string): string | null {
  const parsed = address.safeParse(text.trim().toLowerCase())
  return parsed.success ? parsed.data : null
}
