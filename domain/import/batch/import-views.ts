import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'
import { importFile } from '#domain/import/batch/import-request.ts'
import { batchProgress } from '#domain/import/plan/batch-progress.ts'

/** Response schemas of imports on the desk. Times in milliseconds UTC. */
export const importState = z.enum(['new', 'planned', 'importing', 'imported', 'undoing', 'undone'])
export type ImportState = z.infer<typeof importState>
export const importJob = z.enum(['plan', 'import', 'prove', 'undo'])
export type ImportJob = z.infer<typeof importJob>

export const importView = z
  .strictObject({
    id: z.int(),
    name: z.string().describe('Names of the files, for people.'),
    format: z.string().describe('Empty until it is recognised.'),
    state: importState,
    wanted: importJob.nullable().describe('What is being done, or waits to be done.'),
    progress: batchProgress.nullable(),
    summary: z.record(z.string(), z.number()).nullable().describe('Counts of the last run.'),
    error: z.string().nullable().describe('Why the last run stopped.'),
    createdAt: instant,
    createdBy: z.string().nullable().describe('Name of the person.'),
    importedAt: instant.nullable(),
    undoneAt: instant.nullable(),
    conflicts: z.int().describe('Stories that changed both here and in the export.'),
    plannedAt: instant.nullable().describe('When its plan was made.'),
    provedAt: instant.nullable().describe('When its proof was made.'),
    files: z.array(importFile),
    site: z.string().nullable(),
    media: z.string().nullable(),
    fetchPictures: z.boolean(),
    fromTerminal: z.boolean().describe('Begun by `news import`, from files that the desk does not know.'),
  })
  .meta({ id: 'Import' })
export type ImportView = z.infer<typeof importView>

export const incomingEntry = z
  .strictObject({
    name: z.string(),
    kind: z.enum(['file', 'folder']),
    bytes: z.int().nullable().describe('null for a folder.'),
    changedAt: instant,
  })
  .meta({ id: 'IncomingFile' })
export type IncomingEntry = z.infer<typeof incomingEntry>

/** Stories and standing pages that stay when an import is undone, 20 at most, and how many they are in all. */
export const keptByUndoing = z.strictObject({
  items: z.array(
    z.strictObject({
      articleId: z.int().nullable(),
      pageId: z.int().nullable(),
      headline: z.string(),
      why: z.enum([
        'later',
        'deleted',
        'edited',
        'moved',
        'withdrawn',
        'notes',
        'assigned',
        'placed',
        'in-menu',
        'worked',
      ]),
    }),
  ),
  count: z.int(),
})
export type KeptByUndoing = z.infer<typeof keptByUndoing>
