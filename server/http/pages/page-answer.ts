import { type Body, bytesOf, type Encoding } from '#server/shared/encodings.ts'
import type { Provenance } from '#server/shared/provenance.ts'

/** Statuses with a page of the paper's own, rendered at `/status/{code}`. */
export type StatusCode = 404 | 410 | 451 | 500 | 503

/** A page's response in one encoding, prebuilt for all requests after the first. */
export type Ready = {
  /**
   * All header lines except those that differ between responses; `unchanged` is the head of a 304, once one was sent.
   */
  head: string
  unchanged: string | null
  body: Buffer
  etag: string
  modifiedAt: number | null
  /** Time (ms UTC) from which Last-Modified may be sent, so that the head has to be rebuilt. */
  goodUntil: number
}

/** The result for a reader's address: the value that the page cache stores. */
export type Answer =
  | {
      kind: 'page'
      status: number
      headers: Record<string, string>
      body: Body
      madeFrom: Provenance
      /** Number of requests since it was made. */
      hits: number
      ready?: Partial<Record<Encoding, Ready>>
      /** Size of the heads in `ready`. */
      headBytes?: number
    }
  | {
      kind: 'moved'
      status: 301 | 302 | 303 | 307 | 308
      to: string
      madeFrom: Provenance
      /** True for an address of another system: a request for another host than the paper's is led to the paper's. */
      isOld?: boolean
    }
  /** `notice` is the id of a withdrawn story with a sentence for its readers. */
  | { kind: 'status'; status: StatusCode; madeFrom: Provenance; notice?: number }

export type PageAnswer = Extract<Answer, { kind: 'page' }>

/** Size of an answer in the cache; heads that are built for it later are added then (`headBytes`). */
export function cachedSizeOf(answer: Answer): number {
  if (answer.kind !== 'page') return 256
  const lines = Object.entries(answer.headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return bytesOf(answer.body) + lines
}
