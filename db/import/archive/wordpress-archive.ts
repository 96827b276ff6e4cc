import type { TextFiles } from '#db/import/archive/text-files.ts'
import { type ATOM, XmlRecordReader } from '#db/import/archive/xml-records.ts'
import type { ArchiveItem, ArchiveProblem } from '#domain/import/archive-item.ts'
import { isWxrHead } from '#domain/import/recognise-format.ts'
import { ArchiveIndex } from '#domain/import/wordpress/archive-index.ts'
import { authorsOf } from '#domain/import/wordpress/bylines.ts'
import { type WxrItem, wxrItemOf } from '#domain/import/wordpress/wxr-item.ts'
import { picturesOf } from '#domain/import/wordpress/wxr-pictures.ts'
import { isStory, leftOf, storyOf } from '#domain/import/wordpress/wxr-story.ts'
import { termsOf } from '#domain/import/wordpress/wxr-terms.ts'
import type { XmlRecord } from '#domain/import/wordpress/xml-part.ts'

/** Types that become something else than a story, or are resolved into stories. */
const RESOLVED = new Set(['attachment', 'guest-author', 'guest_author', 'wp_block'])

/** Times that every file of an export is read. */
export const WORDPRESS_PASSES = 2

/**
 * Reads the files of one WordPress export (WXR), in two passes: the first collects what stories refer to, wherever it
 * stands, and the second yields the stories. Comes in the order site, authors, terms, pictures, then each file's items.
 * Texts are never all in memory, only the index of authors, terms, pictures and reusable blocks.
 */
export async function* readWordpress(files: TextFiles): AsyncGenerator<ArchiveItem> {
  const index = new ArchiveIndex()
  const problems: ArchiveProblem[] = []
  const names = await exportsIn(files)
  for (const name of names) {
    for await (const read of recordsOf(files, name)) {
      if ('kind' in read) problems.push(read)
      else index.add(read)
    }
  }
  yield { kind: 'site', name: index.name, links: [...index.links], language: index.language }
  yield* problems
  yield* authorsOf(index)
  yield* termsOf(index)
  yield* picturesOf(index)
  const seen = new Set<string>()
  for (const name of names) {
    for await (const read of recordsOf(files, name)) {
      if (!('kind' in read) && read.name === 'item') yield* itemsOf(read, index, seen, name)
    }
  }
}

/** Names of the files that are exports of WordPress; a file that stands alone is one, whatever it is called. */
async function exportsIn(files: TextFiles): Promise<string[]> {
  if (files.names.length === 1) return [...files.names]
  const names = files.like(/\.(?:xml|wxr|rss)$/i)
  const found: string[] = []
  for (const name of names) if (isWxrHead(await files.head(name))) found.push(name)
  return found
}

/** Records of an XML file, and what is wrong with it, in their order. */
export async function* recordsOf(
  files: TextFiles,
  name: string,
  names?: typeof ATOM,
): AsyncGenerator<XmlRecord | ArchiveProblem> {
  const reader = new XmlRecordReader(names)
  const read = (done: ReturnType<XmlRecordReader['write']>) =>
    done.map((one): XmlRecord | ArchiveProblem =>
      'record' in one
        ? one.record
        : { kind: 'problem', place: `${name}, line ${one.problem.line}`, what: one.problem.what },
    )
  for await (const text of files.pieces(name)) yield* read(reader.write(text))
  yield* read(reader.finish())
}

function itemsOf(record: XmlRecord, index: ArchiveIndex, seen: Set<string>, file: string): ArchiveItem[] {
  const place = `${file}, line ${record.line}`
  const item = wxrItemOf(record)
  if (!item) return [{ kind: 'problem', place, what: 'an item without an id and a type of WordPress' }]
  // Files of one export may overlap, and menus repeat their entries.
  if (seen.has(item.id) && isStory(item, index))
    return [{ kind: 'problem', place, what: `item ${item.id} is in the export twice: the first one counts` }]
  seen.add(item.id)
  return itemOf(item, index)
}

function itemOf(item: WxrItem, index: ArchiveIndex): ArchiveItem[] {
  if (RESOLVED.has(item.type)) return leftOf(item, index).slice(1)
  return isStory(item, index) ? [storyOf(item, index), ...leftOf(item, index)] : leftOf(item, index)
}
