import type { ArchiveFiles } from '#db/import/archive/archive-files.ts'
import { readBlogger } from '#db/import/archive/read-blogger.ts'
import { readGhost } from '#db/import/archive/read-ghost.ts'
import { readMarkdown } from '#db/import/archive/read-markdown.ts'
import { readMedium } from '#db/import/archive/read-medium.ts'
import { readSubstack } from '#db/import/archive/read-substack.ts'
import { TextFiles } from '#db/import/archive/text-files.ts'
import { readWordpress } from '#db/import/archive/wordpress-archive.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { foreignSystem } from '#domain/import/foreign-system.ts'
import { storyFiles } from '#domain/import/markdown/story-files.ts'
import { type ArchiveFormat, type FileHead, isMediumName, recogniseFormat } from '#domain/import/recognise-format.ts'
import { redirectItems } from '#domain/import/redirects/redirect-items.ts'

export type ReadOptions = {
  /** Origin of the old site, for systems whose export does not name it; null: addresses are paths. */
  site: string | null
  /** Pattern of addresses of a folder of Markdown; null: that of its configuration. */
  permalink: string | null
}

/** Redirects in the CSV files of an archive. */
async function* readRedirects(files: TextFiles): AsyncGenerator<ArchiveItem> {
  for (const name of files.like(/\.(?:csv|tsv|txt)$/i)) {
    const text = await files.text(name)
    if (text !== null) yield* redirectItems(text)
  }
}

const READERS = {
  wordpress: readWordpress,
  ghost: readGhost,
  substack: readSubstack,
  medium: readMedium,
  blogger: readBlogger,
  markdown: readMarkdown,
  redirects: readRedirects,
}
export type ReadableFormat = keyof typeof READERS

/** Everything in an archive of a known format, what was left included. Nothing is written. */
export async function* readArchive(
  files: ArchiveFiles,
  format: ReadableFormat,
  options: ReadOptions,
): AsyncGenerator<ArchiveItem> {
  const texts = new TextFiles(files)
  for await (const item of READERS[format](texts, options)) {
    yield* texts.named(false)
    yield item
  }
  yield* texts.named(true)
}

const MAX_HEADS = 300
/** Files that may say what an export is: exports themselves, then stories. */
const TELLING = /\.(?:xml|atom|json|ndjson|jsonl|csv|te?xt|sql)$/i

/** Format of an export, from the content of its files; null where none is known. */
export const recogniseArchive = async (files: ArchiveFiles): Promise<ArchiveFormat | null> =>
  recogniseFormat(await headsOf(files))

/** Names an export that is not read and what to do with it, in a sentence; null where its system is not known. */
export const foreignArchive = async (files: ArchiveFiles): Promise<string | null> => foreignSystem(await headsOf(files))

async function headsOf(files: ArchiveFiles): Promise<FileHead[]> {
  const exports = files.names.length === 1 ? [...files.names] : files.names.filter((name) => TELLING.test(name))
  const stories = [...files.names.filter(isMediumName).slice(0, MAX_HEADS), ...storyFiles(files.names).stories]
  const names = [...exports.slice(0, MAX_HEADS), ...stories.slice(0, 2 * MAX_HEADS)]
  const texts = new TextFiles(files)
  const heads: FileHead[] = []
  for (const name of names) {
    heads.push({ name, head: await texts.head(name) })
  }
  return heads
}
