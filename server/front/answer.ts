import { type Body, bytesOf, type Encoding } from '#server/front/encodings.ts'
import type { MadeFrom } from '#server/made-from.ts'

/** Statuses whose words are a page of the paper's own, rendered at `/status/{code}`. */
export type StatusCode = 404 | 410 | 451 | 500 | 503

/** A page's answer in one encoding, as every reader gets it who asks for it again. */
export type Ready = {
  /** All header lines but those that differ from one answer to the next; `unchanged` goes with a 304, once one did. */
  head: string
  unchanged: string | null
  body: Buffer
  etag: string
  modifiedAt: number | null
  /** Milliseconds UTC: when the date of its change may be told, and so has to be. */
  goodUntil: number
}

/** What a reader's address answers: what is kept in the page cache. */
export type Answer =
  | {
      kind: 'page'
      status: number
      headers: Record<string, string>
      body: Body
      madeFrom: MadeFrom
      /** How often it was asked for since it was made. */
      hits: number
      ready?: Partial<Record<Encoding, Ready>>
      /** What the heads in `ready` weigh. */
      headBytes?: number
    }
  | { kind: 'moved'; status: 301 | 302 | 303 | 307 | 308; to: string; madeFrom: MadeFrom }
  | { kind: 'status'; status: StatusCode; madeFrom: MadeFrom }

export type PageAnswer = Extract<Answer, { kind: 'page' }>

/** What an answer weighs in the cache; the heads that are put together for it later count then (`headBytes`). */
export function weightOf(answer: Answer): number {
  if (answer.kind !== 'page') return 256
  const lines = Object.entries(answer.headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return bytesOf(answer.body) + lines
}
