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
  const texts = async (is: (name: string) => boolean): Promise<SiteFile[]> => {
    const found: SiteFile[] = []
    for (const name of own.filter(is)) found.push({ name, text: (await files.text(root + name)) ?? '' })
    return found
  }
  const rules = siteRules(await texts(isSiteFile))
  for (const name of rules.unread) yield { kind: 'problem', place: name, what: 'the configuration cannot be read' }
  for (const name of own.filter((one) => isSiteFile(one) || DATA.test(one)).filter((one) => /\.[cm]?[jt]s$/.test(one)))
    yield { kind: 'left', what: SCRIPT, sample: name }
  const { generator, name: title, url, base, language } = rules
  if (generator !== null || url !== '' || title !== '')
    yield { kind: 'site', name: title, links: url === '' ? [] : [url + base], language }
  const authors = new Map<string, AuthorData>()
  for (const file of await texts(isAuthorFile)) yield* addAuthors(authors, file)
  const isData = (name: string) => DATA.test(name) && (name.includes('.11tydata.') || generator === 'eleventy')
  const data = new Map((await texts(isData)).map(folderData))
  const stories = ownStories(all, root, rules).filter((name) => !isAuthorFile(name.slice(root.length)))
  const present = new Set(files.names)
  const hasFile = (name: string) => present.has(name)
  const site = new MarkdownSite({ root, stories, rules, permalink, authors, data, hasFile })
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

function* addAuthors(authors: Map<string, AuthorData>, file: SiteFile): Generator<ArchiveItem> {
  try {
    for (const [key, author] of authorsIn(file)) if (!authors.has(key)) authors.set(key, author)
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    yield { kind: 'problem', place: file.name, what }
  }
}

const DATA = /(?:^|\/)([^/]+)\/\1(?:\.11tydata)?\.json$|\.11tydata\.(?:json|[cm]?js)$/
const SCRIPT = 'configuration in JavaScript, which is not run (compare addresses with the site; else use --permalink)'

/** Fields that Eleventy gives to all files of a folder, or to one, with the path of it; of a script only a permalink. */
function folderData(file: SiteFile): [path: string, fields: Record<string, unknown>] {
  const path = file.name.replace(/(?:\.11tydata)?\.\w+$/, '').replace(/(^|\/)([^/]+)\/\2$/, '$1$2')
  const permalink = /\bpermalink\s*:\s*(["'`])([^"'`$\n]+)\1/.exec(file.text)?.[2]
  if (!file.name.endsWith('.json')) return [path, permalink === undefined ? {} : { permalink }]
  try {
    // Tags of a folder are names of collections.
    const { tags: _, ...fields } = fieldsOf(dataIn(file))
    return [path, fields]
  } catch {
    return [path, {}]
  }
}
