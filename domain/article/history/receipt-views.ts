import { z } from 'zod'
import { id, instant } from '#domain/article/desk-views.ts'
import { status } from '#domain/workflow/decide.ts'

/**
 * Occasion of a receipt, which records what the server saw on its own pages after a publication.
 * `look`: requested by a person, for a story that was imported or published before receipts were kept.
 */
export const receiptWhat = z.enum(['first', 'minor', 'update', 'correction', 'withdrawal', 'undo', 'front', 'look'])
export type ReceiptWhat = z.infer<typeof receiptWhat>

/** `sampled-out`: one of so many publications at once that only a sample of them was checked. */
export const receiptState = z.enum(['asking', 'seen', 'not-seen', 'superseded', 'sampled-out'])
export type ReceiptState = z.infer<typeof receiptState>

/** Earlier addresses and readers' lists of a story. */
export type Was = { slugs: string[]; lists: string[] }

/** Reason why a check failed; the log and the desk use the same code. `no-data` stands in old receipts only. */
export const unseenCode = z.enum([
  'no-answer',
  'wrong-status',
  'old-headline',
  'old-text',
  'old-date',
  'no-note',
  'not-there',
  'still-there',
  'wrong-order',
  'no-data',
])
export type UnseenCode = z.infer<typeof unseenCode>

/** One check of a receipt. `said` is a sentence for people, empty once it was seen. */
export const receiptCheck = z
  .strictObject({
    key: z.string(),
    name: z.string().describe('The name of the page at the desk: Front, Section Harbour, Feed.'),
    paths: z.array(z.string()),
    state: z.enum(['asking', 'seen', 'not-seen']),
    said: z.string(),
    code: unseenCode.nullable(),
    afterMs: z.int().nullable().describe('Time from the publication until it was seen.'),
    tries: z.int(),
  })
  .meta({ id: 'ReceiptCheck' })
export type ReceiptCheck = z.infer<typeof receiptCheck>
/**
 * A check as it is stored: with what fills in the sentence of its code, and the bare name of a section. Rows of earlier
 * versions have no values, but a sentence and a name in English.
 */
export type StoredCheck = Omit<ReceiptCheck, 'said'> & {
  said?: string
  values?: Readonly<Record<string, string | number>> | undefined
}

export const receipt = z
  .strictObject({
    id,
    what: receiptWhat,
    state: receiptState,
    publishedAt: instant,
    allSeenAt: instant.nullable(),
    attempts: z.int(),
    nextAt: instant.nullable().describe('Time of the next automatic check.'),
    checks: z.array(receiptCheck),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof receipt>

export const deliveryState = z.enum(['waiting', 'retrying', 'given-up', 'delivered'])
export type DeliveryState = z.infer<typeof deliveryState>
/** A notification to others: a purge to the cache in front, a changed feed to a hub. */
export const delivery = z
  .strictObject({
    id,
    kind: z.string(),
    target: z.string().describe('The receiving host; empty if it is not sent outside.'),
    about: z.string().describe('Its content in a few words.'),
    state: deliveryState,
    attempts: z.int(),
    lastError: z.string().nullable(),
    nextAt: instant.nullable(),
    doneAt: instant.nullable(),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof delivery>

/** A receipt with its story. It is null where nothing was published yet, or before receipts were kept. */
export const receiptPage = z
  .strictObject({
    story: z
      .strictObject({
        id,
        headline: z.string(),
        status,
        path: z.string().nullable().describe('Null while it is not public.'),
      })
      .nullable()
      .describe('Null for the front.'),
    receipt: receipt.nullable(),
  })
  .meta({ id: 'ReceiptPage' })
export type ReceiptPage = z.infer<typeof receiptPage>

/** A failed receipt, for the rail: its story (null: the front), and the names of the checks that failed. */
export const notSeen = z.strictObject({ id: id.nullable(), headline: z.string(), names: z.array(z.string()) })
export type NotSeen = z.infer<typeof notSeen>
