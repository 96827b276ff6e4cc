import type { ArchiveItem } from '#domain/import/archive-item.ts'
import type { ArchiveIndex } from '#domain/import/wordpress/archive-index.ts'
import { isPictureFile } from '#domain/import/wordpress/content/picture-html.ts'

/** Pictures of the library; its other files (PDF, audio, film) are named as left. */
export function* picturesOf(index: ArchiveIndex): Generator<ArchiveItem> {
  for (const { id, url, alt, caption, credit, link, title, parent } of index.attachments.values()) {
    if (isPictureFile(url))
      yield {
        kind: 'picture',
        id,
        url,
        alt,
        caption,
        credit,
        link: link === '' ? null : link,
        parent: parent === '' || parent === '0' ? null : parent,
      }
    else
      yield {
        kind: 'left',
        what: `file .${/\.(\w{1,8})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? '?'} (only files that stories link to move)`,
        sample: url || title,
      }
  }
}
