import fs from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import type { Db } from '#db/engine/open.ts'
import { NotExported } from '#db/export/export-newsroom.ts'
import { ExportFolder } from '#db/export/other-systems/export-folder.ts'
import { outgoingMedia } from '#db/export/other-systems/outgoing-media.ts'
import { outgoingPaper, outgoingRedirects } from '#db/export/other-systems/outgoing-paper.ts'
import { countOutgoing, type Outgoing, outgoingStories } from '#db/export/other-systems/outgoing-stories.ts'
import { settingsFiles, SYSTEM_WRITERS } from '#db/export/other-systems/system-writers.ts'
import { inSnapshot } from '#db/export/snapshot.ts'
import { sentenceOf } from '#db/health/health-check.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'

type Options = {
  format: SystemFormat
  /** Address of the paper, `https://paper.example`. */
  origin: string
  /** Address of the folder with the pictures, for systems that fetch them. */
  mediaUrl: string
  signal: AbortSignal
  /** `share` from 0 to 1; stories and pages written, of `total`. */
  onProgress?: (done: { share: number; stories: number; total: number }) => void
}

/** Counts of an export for another system. `problems` are sentences about what is not in it. */
export type ExportedForSystem = { public: number; hidden: number; withChanges: number; problems: string[] }

/**
 * Exports all stories and pages with their pictures for another system (docs/export.md), from one snapshot, in bounded
 * memory. What is not public goes into the folder `drafts`, which only its owner may read. A story or picture that fails
 * is named, and the rest goes on. Throws `NotExported` for a folder that has content.
 */
export async function exportForSystem(
  dataDir: string,
  dir: string,
  options: Options,
): Promise<ExportedForSystem | 'interrupted'> {
  if (fs.existsSync(dir) && (!fs.statSync(dir).isDirectory() || fs.readdirSync(dir).length > 0))
    throw new NotExported(`${dir} has other content. Give a new or an empty folder.`)
  return inSnapshot(dataDir, (db) => exportAll(db, dataDir, dir, options))
}

async function exportAll(
  db: Db,
  dataDir: string,
  dir: string,
  { format, origin, mediaUrl, signal, onProgress }: Options,
): Promise<ExportedForSystem | 'interrupted'> {
  const done: ExportedForSystem = { public: 0, hidden: 0, withChanges: 0, problems: [] }
  const paper = outgoingPaper(db, origin)
  const media = outgoingMedia(db, dataDir, (what) => done.problems.push(`file ${what}`))
  const total = countOutgoing(db)
  const folder = new ExportFolder(dir, false)

  const writerFor = (into: ExportFolder) => {
    const writer = SYSTEM_WRITERS[format](into, { paper, mediaUrl, at: Date.now() })
    const add = (story: Outgoing['story']) => {
      const found = media.picturesOf(story, (from, name) => into.copy(from, `${writer.pictures}/${name}`))
      const files = media.filesOf(story, (from, name) => into.copy(from, writer.files + name))
      writer.add(story, found, files)
    }
    return { add, end: writer.end }
  }

  for (const which of ['public', 'hidden'] as const) {
    // Made for the first story: no drafts, no folder of drafts.
    let writer: ReturnType<typeof writerFor> | null = null
    for (const batch of outgoingStories(db, which, paper.language)) {
      for (const { story, hasChanges } of batch) {
        writer ??= writerFor(which === 'public' ? folder : new ExportFolder(`${dir}/drafts`, true))
        try {
          writer.add(story)
          done[which]++
          if (hasChanges) done.withChanges++
        } catch (error) {
          done.problems.push(`${story.kind} ${story.id} (${story.slug}): ${sentenceOf(error)}`)
        }
        const stories = done.public + done.hidden
        onProgress?.({ share: stories / (total || 1), stories, total })
      }
      await turn()
      if (signal.aborted) return 'interrupted'
    }
    writer?.end()
  }
  const beside = settingsFiles(format, paper, () => outgoingRedirects(db))
  for (const [name, parts] of Object.entries(beside)) folder.write(name, parts)
  return done
}
