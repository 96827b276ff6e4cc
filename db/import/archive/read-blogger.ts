import type { TextFiles } from '#db/import/archive/text-files.ts'
import { recordsOf } from '#db/import/archive/wordpress-archive.ts'
import { ATOM } from '#db/import/archive/xml-records.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { bloggerItems } from '#domain/import/blogger/blogger-items.ts'
import { isBloggerHead } from '#domain/import/recognise-format.ts'
import type { XmlRecord } from '#domain/import/wordpress/xml-part.ts'

/** Items of an export of Blogger: one Atom file, of its settings or of Takeout (`feed.atom`), read as a stream. */
export async function* readBlogger(files: TextFiles, { site }: { site: string | null }): AsyncGenerator<ArchiveItem> {
  const seen = new Set<string>()
  for (const name of files.like(/\.(?:xml|atom)$/i)) {
    if (!isBloggerHead(await files.head(name))) continue
    const head: XmlRecord[] = []
    let origin: string | null = null
    for await (const read of recordsOf(files, name, ATOM)) {
      if ('kind' in read) {
        yield read
        continue
      }
      if (read.name !== 'atom:entry') {
        head.push(read)
        continue
      }
      if (origin === null) {
        origin = originOf(head, site)
        const title = head.find((one) => one.name === 'atom:title')?.text.trim() ?? ''
        yield { kind: 'site', name: title, links: origin === '' ? [] : [origin], language: null }
      }
      for (const item of bloggerItems(read, origin)) {
        const key = item.kind === 'author' || item.kind === 'term' ? `${item.kind} ${item.id}` : null
        if (key === null || !seen.has(key)) yield item
        if (key !== null) seen.add(key)
      }
    }
  }
}

/** Origin of the blog, as the file or the caller names it; '' for none. */
function originOf(head: XmlRecord[], site: string | null): string {
  const link = head.find(({ name, attributes }) => name === 'atom:link' && attributes['rel'] === 'alternate')
  return URL.parse(link?.attributes['href'] ?? site ?? '')?.origin ?? ''
}
