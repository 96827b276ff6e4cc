import fs from 'node:fs'
import path from 'node:path'
import { previewsFolder, readFacts, writeFacts } from '#db/backup/restore/restore-folder.ts'
import { type PreviewState, type StoredPreview, storedPreview } from '#domain/upkeep/restore-preview.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'

export const previewFolder = (dataDir: string, id: string): string => path.join(previewsFolder(dataDir), id)
const factsFile = (dataDir: string, id: string) => path.join(previewFolder(dataDir, id), 'preview.json')

/** Null if there is none. `id` is a `workId`. */
export function previewOf(dataDir: string, id: string): StoredPreview | null {
  const known = storedPreview.safeParse(readFacts(factsFile(dataDir, id)))
  return known.success ? known.data : null
}

export function storePreview(dataDir: string, id: string, preview: StoredPreview): void {
  fs.mkdirSync(previewFolder(dataDir, id), { recursive: true, mode: 0o700 })
  writeFacts(factsFile(dataDir, id), preview)
}

/** Removes every preview; there is one at a time. */
export const dropPreviews = (dataDir: string): void =>
  fs.rmSync(previewsFolder(dataDir), { recursive: true, force: true })

const ENDED = 'The check of this backup was interrupted. Choose it again.'

/** A preview as the API tells it. `isRunning`: its process runs. One that was killed could not say that it failed. */
export function previewStateOf(one: StoredPreview, isRunning: boolean): PreviewState {
  const { backup } = one
  if (one.state === 'working')
    return isRunning ? { state: 'working', backup } : { state: 'failed', backup, problem: upkeepProblem(ENDED) }
  if (one.state === 'failed') return { state: 'failed', backup, problem: upkeepProblem(one.problem) }
  return { state: 'ready', backup, preview: one.preview }
}
