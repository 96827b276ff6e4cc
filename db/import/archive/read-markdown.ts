import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { type AuthorData, authorsIn, isAuthorFile } from '#domain/import/markdown/author-data.ts'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'
import { MarkdownSite } from '#domain/import/markdown/markdown-site.ts'
import {
  dataIn,
  fieldsOf,
  isSiteFile,
  ownStories,
  siteRules,
  type SiteFile,
  type SiteRules,
} from '#domain/import/markdown/site-rules.ts'
import { storyFiles } from '#domain/import/markdown/story-files.ts'
import { reasonOf } from '#domain/import/reason-of.ts'
import { isMarkdownName } from '#domain/import/recognise-format.ts'
import { ok } from '#domain/result.ts'

/** A folder of Markdown is read twice: for the addresses of its files, then for their texts. */
export const MARKDOWN_PASSES = 2

/** Items of a folder of Markdown with front matter, in the order of its paths. */
export async function* readMarkdown(
  files: TextFiles,
  { permalink }: { permalink: string | null },
): AsyncGenerator<ArchiveItem> {
  const { root, stories: all } = storyFiles(files.names)
  const own = files.names.filter((name) => name.startsWith(root)).map((name) => name.slice(root.length))
  const rules = siteRules(await texts(files, root, own.filter(isSiteFile)))
  for (const name of rules.unread) yield { kind: 'problem', place: name, what: 'the configuration cannot be read' }
  yield* siteItems(rules)
  const authors = new Map<string, AuthorData>()
  for (const file of await texts(files, root, own.filter(isAuthorFile))) yield* addAuthors(authors, file)
  const stories = ownStories(all, root, rules).filter((name) => !isAuthorFile(name.slice(root.length)))
  const data = await folderData(files, root, own, rules)
  const present = new Set(files.names)
  const site = new MarkdownSite({
    root,
    stories,
    rules,
    permalink,
    authors,
    data,
    hasFile: (name) => present.has(name),
  })
  for (const name of stories) {
    const read = storyMatter((await files.text(name)) ?? '', name, rules)
    if (read.ok) site.add(name, read.value)
  }
  for (const name of stories) {
    const text = await files.text(name)
    if (text === null) continue
    const read = storyMatter(text, name, rules)
    if (!read.ok && read.code === 'no-front-matter')
      yield { kind: 'left', what: 'file without front matter', sample: name }
    else if (!read.ok) yield { kind: 'problem', place: name, what: reasonOf(read) }
    else if (/(?:^|\/)_index\.[\w.]+$/i.test(name)) yield { kind: 'left', what: 'page of a section', sample: name }
    else yield* site.items(name, read.value)
  }
}

/** Front matter of a file, which Hugo, Eleventy and Astro do without. */
function storyMatter(text: string, name: string, { generator }: SiteRules): ReturnType<typeof frontMatter> {
  const read = frontMatter(text)
  const isPlain = !read.ok && read.code === 'no-front-matter' && isMarkdownName(name)
  const isTaken = isPlain && generator !== null && generator !== 'jekyll' && !text.startsWith('---')
  return isTaken ? ok({ fields: {}, body: text, line: 1, isDoubled: false }) : read
}

function* siteItems({ generator, name, url, base, language }: SiteRules): Generator<ArchiveItem> {
  if (generator === null && url === '' && name === '') return
  yield { kind: 'site', name, links: url === '' ? [] : [url + base], language }
}

async function texts(files: TextFiles, root: string, names: string[]): Promise<SiteFile[]> {
  const found: SiteFile[] = []
  for (const name of names) {
    const text = await files.text(root + name)
    if (text !== null) found.push({ name, text })
  }
  return found
}

function* addAuthors(authors: Map<string, AuthorData>, file: SiteFile): Generator<ArchiveItem> {
  try {
    for (const [key, author] of authorsIn(file)) if (!authors.has(key)) authors.set(key, author)
  } catch (error) {
    yield {
      kind: 'problem',
      place: file.name,
      what: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '',
    }
  }
}

const DATA = /(?:^|\/)([^/]+)\/\1(?:\.11tydata)?\.json$|\.11tydata\.(?:json|[cm]?js)$/

/** Fields that Eleventy gives to all files of a folder, or to one, by the path of it. */
async function folderData(files: TextFiles, root: string, names: string[], { generator }: SiteRules) {
  const data = new Map<string, Record<string, unknown>>()
  const isData = (name: string) => /\.11tydata\./.test(name) || generator === 'eleventy'
  for (const file of await texts(
    files,
    root,
    names.filter((name) => DATA.test(name) && isData(name)),
  )) {
    const path = file.name.replace(/(?:\.11tydata)?\.\w+$/, '')
    // Tags of a folder are names of collections.
    const { tags: _, ...fields } = folderFields(file)
    data.set(
      path.replace(/(?:^|\/)([^/]+)\/\1$/, (whole, name: string) => whole.slice(0, whole.length - name.length - 1)),
      fields,
    )
  }
  return data
}

function folderFields(file: SiteFile): Record<string, unknown> {
  try {
    if (file.name.endsWith('.json')) return fieldsOf(dataIn(file))
    const permalink = /\bpermalink\s*:\s*(["'`])([^"'`$\n]+)\1/.exec(file.text)?.[2]
    return permalink === undefined ? {} : { permalink }
  } catch {
    return {}
  }
}
