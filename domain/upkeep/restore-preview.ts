import { z } from 'zod'
import { role } from '#domain/permissions/can.ts'
import { text } from '#domain/text/text-schema.ts'
import { keptByRestore } from '#domain/upkeep/kept-by-restore.ts'

/** Most stories, and most people, that a preview names of each kind; their number is always complete. */
export const MOST_NAMED = 50

const counts = z.strictObject({
  stories: z.int(),
  published: z.int(),
  pages: z.int(),
  pictures: z.int(),
  sections: z.int(),
  topics: z.int(),
  bylines: z.int(),
  people: z.int(),
})
export type NewsroomCounts = z.infer<typeof counts>

const stories = z.strictObject({
  count: z.int(),
  items: z.array(z.strictObject({ id: z.int(), headline: z.string() })),
})
const standing = z.strictObject({ role, isDisabled: z.boolean() })
export type Standing = z.infer<typeof standing>
const people = z.strictObject({ count: z.int(), items: z.array(z.strictObject({ name: z.string(), role })) })

/**
 * Changes that a restore would make, compared with the newsroom as it stands. Times in ms UTC. `gone` is only in the newsroom
 * now, `back` only in the backup.
 */
export const restorePreview = z.strictObject({
  name: z.string(),
  madeAt: z.int(),
  bytes: z.int(),
  /** True if a manifest confirmed that these are the bytes that were saved. */
  isVouchedFor: z.boolean(),
  counts: z.strictObject({ now: counts, was: counts }),
  stories: z.strictObject({ changed: stories, gone: stories, back: stories }),
  people: z.strictObject({
    gone: people,
    back: people,
    changed: z.strictObject({
      count: z.int(),
      items: z.array(z.strictObject({ name: z.string(), now: standing, was: standing })),
    }),
  }),
  /** Counts and names of things that were ended, changed or delivered since, and stay so. */
  kept: keptByRestore,
  /** Stored names of settings that differ. */
  settings: z.array(z.string()),
  /** Entries of the audit log since the backup, and the time of the last one. */
  lost: z.strictObject({ changes: z.int(), lastAt: z.int().nullable() }),
  /** Pictures of the backup whose files are neither here nor beside it. */
  missingPictures: z.int(),
  /** Whether the person who asked could sign in as an admin afterwards, or why not. */
  asker: z.enum(['admin', 'missing', 'no-admin', 'disabled', 'no-password']),
})
export type RestorePreview = z.infer<typeof restorePreview>

/** State of a preview, which a process of its own makes. */
export const previewState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('working'), backup: z.string() }),
  z.strictObject({ state: z.literal('failed'), backup: z.string(), problem: z.string() }),
  z.strictObject({ state: z.literal('ready'), backup: z.string(), preview: restorePreview }),
])
export type PreviewState = z.infer<typeof previewState>

const common = { backup: z.string(), askerId: z.string() }
/** A preview as it is kept: with who asked for it and, once it is ready, the file that a restore takes and its SHA-256. */
export const storedPreview = z.discriminatedUnion('state', [
  z.object({ state: z.literal('working'), ...common }),
  z.object({ state: z.literal('failed'), ...common, problem: z.string() }),
  z.object({ state: z.literal('ready'), ...common, preview: restorePreview, file: z.string(), sha256: z.string() }),
])
export type StoredPreview = z.infer<typeof storedPreview>

/** Id of an upload or a preview. */
export const workId = z.string().regex(/^[0-9a-f]{32}$/)
/** The order to restore a previewed backup; `name` is the name of the paper, to confirm. */
export const restoreFields = z.strictObject({ preview: workId, name: text.max(200) })
/** Id of what can be restored: a backup here or elsewhere, or an uploaded copy. */
export const restorableId = z
  .string()
  .max(250)
  .regex(/^(?:(?:here|elsewhere):\w[\w.-]*\.db|upload:[0-9a-f]{32})$/)
