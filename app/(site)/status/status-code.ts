import { notFound } from 'next/navigation'
import type { StatusCode } from '#domain/words/words.ts'

const CODES: readonly StatusCode[] = [404, 410, 451, 500, 501, 503]

/** Returns the status code if this site has an error page for it; otherwise 404. */
export const readStatusCodeOrLeave = (code: string): StatusCode =>
  CODES.find((known) => String(known) === code) ?? notFound()
