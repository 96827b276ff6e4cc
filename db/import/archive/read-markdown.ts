import { parse } from 'yaml'
import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'
import { MarkdownNames } from '#domain/import/markdown/markdown-names.ts'
import { markdownStory } from '#domain/import/markdown/markdown-story.ts'
import { reasonOf } from '#domain/import/reason-of.ts'
import { isMarkdownName } from '#domain/import/recognise-format.ts'

/** Items of a folder of Markdown with front matter, in the order of its paths. */
export async function* readMarkdown(
  files: TextFiles,
  { permalink }: { permalink: string | null },
): AsyncGenerator<ArchiveItem> {
  const names = new MarkdownNames()
  const present = new Set(files.names)
  const options = {
    permalink: permalink ?? (await permalinkOfJekyll(files)),
    hasFile: (name: string) => present.has(name),
  }
  for (const name of files.names.filter(isMarkdownName)) {
    const text = await files.text(name)
    if (text === null) continue
    const read = frontMatter(text)
    if (!read.ok) {
      const what = read.code === 'no-front-matter' ? 'file without front matter' : 'front matter that cannot be read'
      yield { kind: 'left', what, sample: `${name} ${reasonOf(read)}`.trim() }
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

/** Jekyll's pattern of addresses, from its configuration. */
async function permalinkOfJekyll(files: TextFiles): Promise<string | null> {
  if (!files.names.includes('_config.yml')) return null
  const text = await files.text('_config.yml')
  try {
    const value: unknown = parse(text ?? '')
    const pattern = typeof value === 'object' && value !== null && 'permalink' in value ? value.permalink : 'date'
    return typeof pattern === 'string' ? pattern : 'date'
  } catch {
    return null
  }
}
