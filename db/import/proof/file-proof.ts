import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Db } from '#db/engine/open.ts'
import { sha256Of } from '#db/engine/sha256-of.ts'
import { kindOfFile } from '#db/files/kind-of-file.ts'
import { fileAt, fileJournal, storedPath } from '#db/import/attachments/import-files.ts'
import { openPictureFiles, type PictureFile, type PictureFiles } from '#db/import/pictures/picture-files.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { bareFileLink, fileLinksOf, isFileName } from '#domain/import/attachments/file-link.ts'
import type { StoryFault } from '#domain/import/proof/import-proof.ts'
import type { OldAddress } from '#domain/import/proof/judge-address.ts'
import { faultsOf } from '#domain/import/proof/named-losses.ts'
import type { StagedFacts } from '#domain/import/proof/staged-facts.ts'

type Parts = { db: Db; dataDir: string; folder: string; paths: readonly string[] }

/**
 * Compares the files that stories of an export link to, as they lie in `paths` (folders and zips), with those of the
 * library: there, and byte for byte the same. Each is read once. Close it after.
 */
export class FileProof {
  #parts: Parts
  #opened: Promise<PictureFiles> | null = null
  #verdicts = new Map<string, Promise<string | null>>()
  /** The path here of a file that the batch took in, by a link to it. */
  readonly pathOf: (href: string) => string | null

  constructor(parts: Parts) {
    this.#parts = parts
    const journal = fileJournal(parts.folder)
    this.pathOf = (href) => storedPath(parts.db, journal.idOf(bareFileLink(href)))
  }

  /** Links of a story that name files of the old site, without query and place. */
  linksOf = (staged: StagedFacts, links: readonly string[]): string[] => [
    ...new Set(links.filter(fileLinksOf(staged)).map(bareFileLink)),
  ]

  /** Faults of the files of these links. */
  async judge(links: readonly string[]): Promise<StoryFault[]> {
    const causes = new Map<string, string[]>()
    for (const link of links) {
      const verdict = this.#verdicts.get(link) ?? this.#judge(link)
      this.#verdicts.set(link, verdict)
      const what = await verdict
      if (what !== null) causes.set(what, [...(causes.get(what) ?? []), link])
    }
    return [...causes].flatMap(([what, samples]) => faultsOf('files', what, samples))
  }

  /** Old address of a file that came: it leads to the file while that is public. */
  addressOf(link: string): OldAddress | null {
    const here = this.pathOf(link)
    if (here === null) return null
    const isPublic = fileStanding(this.#parts.db, here)?.state === 'public'
    return { of: 'story', from: link, was: 'file', path: isPublic ? here : null, why: 'no public story links to it' }
  }

  async close(): Promise<void> {
    await (await this.#opened?.catch(() => null))?.close()
  }

  async #judge(link: string): Promise<string | null> {
    const { db, dataDir, paths } = this.#parts
    this.#opened ??= openPictureFiles(paths, isFileName)
    const found = fileAt(await this.#opened, link)
    const file = typeof found === 'string' ? null : found
    const { sha256 } = fileStanding(db, this.pathOf(link) ?? '') ?? {}
    if (sha256 === undefined)
      return file && (await this.#isTaken(file)) ? 'files of the export that the library lacks' : null
    const stored = attachmentFile(dataDir, sha256)
    if (!fs.existsSync(stored)) return 'files whose bytes are missing'
    const isSame = sha256Of(stored) === sha256 && (file === null || (await hashOf(file)) === sha256)
    return isSame ? null : 'files that are not those of the export'
  }

  /** True for a file that an import takes in, by its content; one that cannot be read is named by the import. */
  async #isTaken(file: PictureFile): Promise<boolean> {
    if (file.bytes > MAX_FILE_BYTES) return false
    const copy = path.join(this.#parts.folder, `${randomUUID()}.part`)
    try {
      await pipeline(await file.open(), fs.createWriteStream(copy, { mode: 0o600 }))
      return (await kindOfFile(copy)).ok
    } catch {
      return false
    } finally {
      fs.rmSync(copy, { force: true })
    }
  }
}

async function hashOf(file: PictureFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of await file.open()) hash.update(part as Uint8Array)
  return hash.digest('hex')
}
