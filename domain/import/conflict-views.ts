import { z } from 'zod'
import { deskPage, id, instant, personRef } from '#domain/article/desk-views.ts'
import { articleFields } from '#domain/article/fields/fields.ts'
import { status } from '#domain/workflow/decide.ts'

/** A story that was changed both here and in a newer export. Times in milliseconds UTC. */
export const importConflict = z
  .strictObject({
    id: id.describe('Of the story.'),
    headline: z.string(),
    status,
    savedAt: instant,
    savedBy: personRef.nullable(),
    import: z
      .string()
      .describe('Name of the imported file, or address of the story in the paper that it was taken in from.'),
    at: instant.describe('When the import found it.'),
  })
  .meta({ id: 'ImportConflict' })
export type ImportConflict = z.infer<typeof importConflict>

export const importConflicts = deskPage(importConflict)

/** Both texts of a conflict, and the one that the last import brought. */
export const importConflictView = importConflict
  .extend({
    version: z.int(),
    language: z.string(),
    mine: articleFields.describe('The working copy here.'),
    theirs: articleFields.describe('What the newer export has.'),
    base: articleFields.nullable().describe('What the import before brought; null if that is not known.'),
    names: z.record(z.string(), z.string()).describe('Names of sections, topics and bylines by their slugs.'),
  })
  .meta({ id: 'ImportConflictTexts' })
export type ImportConflictView = z.infer<typeof importConflictView>

const version = z.number().int().nonnegative()
/** How a conflict is resolved; `version` is that of the working copy that the person saw. */
export const conflictResolution = z.discriminatedUnion('take', [
  z.strictObject({ take: z.enum(['mine', 'theirs']), version }),
  z.strictObject({ take: z.literal('merged'), version, fields: articleFields.describe('The merged text.') }),
])
export type ConflictResolution = z.infer<typeof conflictResolution>
