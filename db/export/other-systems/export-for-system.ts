import fs from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { NotExported } from '#db/export/export-newsroom.ts'
import { ExportFolder } from '#db/export/other-systems/export-folder.ts'
import { outgoingPaper, outgoingRedirects } from '#db/export/other-systems/outgoing-paper.ts'
import { OutgoingPictures } from '#db/export/other-systems/outgoing-pictures.ts'
import {
  countOutgoing,
  hiddenStories,
  type Outgoing,
  publicStories,
} from '#db/export/other-systems/outgoing-stories.ts'
import { SYSTEM_WRITERS, type SystemWriter, writeSettings } from '#db/export/other-systems/system-writers.ts'
import { REDIRECTS_HEAD, redirectLine } from '#db/queries/links/exported-redirects.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'
import type { OutgoingPaper } from '#domain/export/outgoing.ts'

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
  const db = openDatabase(databaseFile(dataDir), { mode: 'read', busyTimeoutMs: 5_000 })
  try {
    // One read transaction, so one snapshot until the end.
    db.$client.exec('begin')
    return await new SystemExport(db, dataDir, dir, options).run()
  } finally {
    db.$client.close()
  }
}

class SystemExport {
  readonly #done: ExportedForSystem = { public: 0, hidden: 0, withChanges: 0, problems: [] }
  readonly #db: Db
  readonly #dir: string
  readonly #options: Options
  readonly #paper: OutgoingPaper
  readonly #pictures: OutgoingPictures
  readonly #total: number

  constructor(db: Db, dataDir: string, dir: string, options: Options) {
    this.#db = db
    this.#dir = dir
    this.#options = options
    this.#paper = outgoingPaper(db, options.origin)
    this.#pictures = new OutgoingPictures(db, dataDir, (what) => this.#done.problems.push(`file ${what}`))
    this.#total = countOutgoing(db)
  }

  async run(): Promise<ExportedForSystem | 'interrupted'> {
    const folder = new ExportFolder(this.#dir, false)
    const { language } = this.#paper
    if (!(await this.#write(publicStories(this.#db, language), () => folder, 'public'))) return 'interrupted'
    const drafts = () => new ExportFolder(`${this.#dir}/drafts`, true)
    if (!(await this.#write(hiddenStories(this.#db, language), drafts, 'hidden'))) return 'interrupted'
    this.#writeRedirects(folder)
    writeSettings(this.#options.format, folder, this.#paper, () => outgoingRedirects(this.#db))
    return this.#done
  }

  /** Writes stories into a folder, which is made for the first of them. False if it was interrupted. */
  async #write(batches: Iterable<Outgoing[]>, into: () => ExportFolder, count: 'public' | 'hidden'): Promise<boolean> {
    let folder: ExportFolder | null = null
    let writer: SystemWriter | null = null
    for (const batch of batches) {
      for (const one of batch) {
        folder ??= into()
        writer ??= SYSTEM_WRITERS[this.#options.format](folder, {
          paper: this.#paper,
          mediaUrl: this.#options.mediaUrl,
          at: Date.now(),
        })
        this.#add(one, folder, writer, count)
      }
      await turn()
      if (this.#options.signal.aborted) return false
    }
    writer?.end()
    return true
  }

  #add({ story, hasChanges }: Outgoing, folder: ExportFolder, writer: SystemWriter, count: 'public' | 'hidden'): void {
    const done = this.#done
    try {
      const pictures = this.#pictures.of(story, (from, name) => folder.copy(from, `${writer.pictures}/${name}`))
      this.#pictures.copyFiles(story, (from, name) => folder.copy(from, name))
      writer.add(story, pictures)
      done[count]++
      if (hasChanges) done.withChanges++
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      done.problems.push(`${story.kind} ${story.id} (${story.slug}): ${why}`)
    }
    const stories = done.public + done.hidden
    this.#options.onProgress?.({ share: stories / (this.#total || 1), stories, total: this.#total })
  }

  #writeRedirects(folder: ExportFolder): void {
    const file = folder.open('redirects.csv')
    file.add(REDIRECTS_HEAD)
    for (const one of outgoingRedirects(this.#db)) file.add(redirectLine(one))
    file.close()
  }
}
