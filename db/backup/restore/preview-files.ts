import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { foldersIn, previewsFolder, readFacts, writeFacts } from '#db/backup/restore/restore-folder.ts'
import { type PreviewState, restorePreview } from '#domain/upkeep/restore-preview.ts'

const common = { backup: z.string(), askerId: z.string() }
const stored = z.discriminatedUnion('state', [
  z.object({ state: z.literal('working'), ...common }),
  z.object({ state: z.literal('failed'), ...common, problem: z.string() }),
  z.object({ state: z.literal('ready'), ...common, preview: restorePreview, file: z.string() }),
])
/** A preview as it is kept: with who asked for it and, once it is ready, the file that a restore takes. */
export type StoredPreview = z.infer<typeof stored>

export const previewFolder = (dataDir: string, id: string): string => path.join(previewsFolder(dataDir), id)
const factsFile = (dataDir: string, id: string) => path.join(previewFolder(dataDir, id), 'preview.json')

/** Null if there is none. `id` is a `workId`. */
export function storedPreview(dataDir: string, id: string): StoredPreview | null {
  const known = stored.safeParse(readFacts(factsFile(dataDir, id)))
  return known.success ? known.data : null
}

export function storePreview(dataDir: string, id: string, preview: StoredPreview): void {
  fs.mkdirSync(previewFolder(dataDir, id), { recursive: true, mode: 0o700 })
  writeFacts(factsFile(dataDir, id), preview)
}

/** Removes every preview; there is one at a time. */
export function dropPreviews(dataDir: string): void {
  for (const id of foldersIn(previewsFolder(dataDir)))
    fs.rmSync(previewFolder(dataDir, id), { recursive: true, force: true })
}

/** A preview as the API tells it. */
export function previewStateOf(one: StoredPreview): PreviewState {
  const { backup } = one
  if (one.state === 'working') return { state: 'working', backup }
  if (one.state === 'failed') return { state: 'failed', backup, problem: one.problem }
  return { state: 'ready', backup, preview: one.preview }
}
