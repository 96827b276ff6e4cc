import { z } from 'zod'
import { instant } from '#domain/article/desk-views.ts'

/** Systems that an export is made for: WordPress, Ghost, and the generators that read Markdown. */
export const systemFormat = z.enum(['wxr', 'ghost', 'markdown'])
export type SystemFormat = z.infer<typeof systemFormat>

/** Time that a finished export is kept, in ms. */
export const EXPORT_KEPT_MS = 7 * 86_400_000

/** Counts of an export, and the size of its zip. `problems` are sentences about what is not in it. */
export type MadeExport = { public: number; hidden: number; withChanges: number; problems: string[]; bytes: number }

/** An export on the desk. Times in milliseconds UTC. */
export const exportView = z
  .strictObject({
    id: z.int(),
    format: systemFormat,
    state: z
      .enum(['waiting', 'running', 'packing', 'done', 'failed', 'gone'])
      .describe('`gone`: it was made, but its file is no longer there.'),
    written: z.int().describe('Stories and pages written so far.'),
    total: z.int().describe('0 until they are counted.'),
    bytes: z.int().nullable().describe('Size of the zip.'),
    counts: z
      .strictObject({
        public: z.int(),
        hidden: z.int().describe('Drafts, scheduled and withdrawn stories.'),
        withChanges: z.int().describe('Public stories whose unpublished changes are not in it.'),
      })
      .nullable(),
    problems: z.array(z.string()).describe('The first of what is not in it.'),
    problemCount: z.int(),
    error: z.string().nullable().describe('Why it failed.'),
    createdAt: instant,
    createdBy: z.string().nullable().describe('Name of the person.'),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Export' })
export type ExportView = z.infer<typeof exportView>

/** True for an export that is not over. */
export const isBeingMade = ({ state }: Pick<ExportView, 'state'>): boolean =>
  state === 'waiting' || state === 'running' || state === 'packing'
