import { z } from 'zod'
import { text } from '#domain/text/text-schema.ts'
import { REDIRECT_STATUSES } from '#domain/urls/redirect-status.ts'

const instant = z.int().describe('Time in ms UTC.')
export const redirectStatus = z.literal([...REDIRECT_STATUSES])

const address = text.trim().min(1).max(2_048)
/** A redirect as it is added or changed. */
export const redirectFields = z.strictObject({
  path: address.describe('The old address: a path, or a whole address of any host. Case and last slash do not matter.'),
  target: address.nullable().describe('A path of this site, or a whole https address; null for what is gone (410).'),
  status: redirectStatus.optional().describe('301 if left out, and 410 without a target.'),
})
/** Redirects as lines of text. */
export const redirectLines = z.strictObject({ text: text.min(1).max(1_000_000) })

/** Parts of the list of redirects: all, to this paper, to another site, gone (410). */
export const redirectFilter = z.enum(['all', 'here', 'elsewhere', 'gone'])
export type RedirectFilter = z.infer<typeof redirectFilter>

/** A redirect; `target` is null for an address that is gone (410). */
export const redirectView = z
  .strictObject({
    path: z.string().describe('Key of the old address: its path in lower case without a last slash, or `/?p=12`.'),
    target: z.string().nullable(),
    status: redirectStatus,
    answer: z.int().describe('Status that a reader gets now: 404 and 410 where the target is not public (any more).'),
    isImported: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'Redirect' })
export type RedirectView = z.infer<typeof redirectView>

/** A path that was asked for and not found. */
export const notFoundView = z
  .strictObject({
    path: z.string(),
    count: z.int(),
    referrerHost: z.string().nullable().describe('Host of the page that led there last, where the browser said so.'),
    lastAt: instant,
  })
  .meta({ id: 'NotFoundPath' })
export type NotFoundView = z.infer<typeof notFoundView>

/** A page that an old address may have become. */
export const redirectSuggestion = z
  .strictObject({ path: z.string(), name: z.string(), kind: z.enum(['story', 'section', 'topic', 'author']) })
  .meta({ id: 'RedirectSuggestion' })
export type RedirectSuggestion = z.infer<typeof redirectSuggestion>

/** A mistake in a row, and one that only a line of a list can have. */
const rowMistake = z.enum(['not-an-address', 'path-taken', 'redirect-to-itself', 'listed-twice', 'made-by-hand'])
const lineMistake = z.enum(['no-address', 'no-target', 'unknown-status', 'pattern', 'switched-off'])
export const redirectMistake = z.enum([...rowMistake.options, ...lineMistake.options])
export type RedirectMistake = z.infer<typeof redirectMistake>

/** Result of many redirects at once: every row that was not stored, with its place and the reason. */
export const redirectsResult = z
  .strictObject({
    saved: z.int(),
    unchanged: z.int(),
    refused: z.array(
      z.strictObject({
        index: z.int().describe('Place among the rows that were sent, from 0.'),
        from: z.string(),
        why: rowMistake,
      }),
    ),
  })
  .meta({ id: 'RedirectsAdded' })
export type RedirectsResult = z.infer<typeof redirectsResult>

/** Result of a list of redirects: every line that was not stored, with the reason. */
export const redirectListResult = z
  .strictObject({
    saved: z.int(),
    unchanged: z.int(),
    mistakes: z.array(z.strictObject({ line: z.int(), text: z.string(), why: redirectMistake })),
  })
  .meta({ id: 'RedirectList' })
export type RedirectListResult = z.infer<typeof redirectListResult>
