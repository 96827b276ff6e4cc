import { notFound } from 'next/navigation'
import type { StatusCode } from '#domain/words/words.ts'

const CODES: readonly StatusCode[] = [404, 410, 451, 500, 503]

/** A status that has words, by its number. */
export const readStatusCodeOrLeave = (code: string): StatusCode =>
  CODES.find((known) => String(known) === code) ?? notFound()
