import { parse } from 'yaml'
import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem, ArchiveSite } from '#domain/import/archive-item.ts'
import { textOf } from '#domain/import/markdown/field-names.ts'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'
import { MarkdownNames } from '#domain/import/markdown/markdown-names.ts'
import { markdownStory } from '#domain/import/markdown/markdown-story.ts'
import { reasonOf } from '#domain/import/reason-of.ts'
import { isHtmlStoryName, isMarkdownName } from '#domain/import/recognise-format.ts'

/** Items of a folder of Markdown with front matter, in the order of its paths. */
export async function* readMarkdown(
  files: TextFiles,
  { permalink }: { permalink: string | null },
): AsyncGenerator<ArchiveItem> {
  const names = new MarkdownNames()
  const present = new Set(files.names)
  const site = await jekyllSite(files)
  if (site) yield site.site
  const options = {
    permalink: permalink ?? site?.permalink ?? null,
    hasFile: (name: string) => present.has(name),
  }
  for (const name of files.names.filter((one) => isMarkdownName(one) || isHtmlStoryName(one))) {
    const text = await files.text(name)
    if (text === null) continue
    const read = frontMatter(text)
    if (!read.ok) {
      if (read.code === 'no-front-matter') yield { kind: 'left', what: 'file without front matter', sample: name }
      else yield { kind: 'problem', place: name, what: reasonOf(read) }
      continue
    }
    if (/(?:^|\/)_index\.[a-z]+$/i.test(name)) {
      yield { kind: 'left', what: 'page of a section', sample: name }
      continue
    }
    for (const item of markdownStory(name, read.value, options)) {
      if (item.kind !== 'picture') yield* names.of(item)
      yield item
    }
  }
}

/** The site and the pattern of its addresses in the configuration of Jekyll; null where there is none. */
async function jekyllSite(files: TextFiles): Promise<{ site: ArchiveSite; permalink: string } | null> {
  if (!files.names.includes('_config.yml')) return null
  const text = await files.text('_config.yml')
  try {
    const value: unknown = parse(text ?? '')
    const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    const word = (name: string) => textOf(fields[name])
    const site: ArchiveSite = {
      kind: 'site',
      name: word('title'),
      links: word('url') === '' ? [] : [`${word('url')}${word('baseurl')}`],
      language: word('lang') || word('locale') || null,
    }
    return { site, permalink: word('permalink') || 'date' }
  } catch {
    return null
  }
}
