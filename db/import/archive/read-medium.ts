import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { mediumItems } from '#domain/import/medium/medium-items.ts'
import { isMediumName } from '#domain/import/recognise-format.ts'

/** Items of an export of Medium: the stories in `posts/`. What its other folders hold is of the account, and not read. */
export async function* readMedium(files: TextFiles, { site }: { site: string | null }): AsyncGenerator<ArchiveItem> {
  yield { kind: 'site', name: '', links: [site ?? 'https://medium.com/'], language: null }
  const seen = new Set<string>()
  for (const name of files.names.filter(isMediumName)) {
    const text = await files.text(name)
    if (text === null) continue
    for (const item of mediumItems(name, text)) {
      if (item.kind === 'author' && seen.has(item.id)) continue
      if (item.kind === 'author') seen.add(item.id)
      yield item
    }
  }
}
