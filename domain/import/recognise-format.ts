import { csvLists } from '#domain/import/csv-rows.ts'
import { frontMatterBegins } from '#domain/import/markdown/front-matter.ts'
import { isRedirectsHeader } from '#domain/import/redirects/redirect-items.ts'

export type ArchiveFormat =
  | 'wordpress'
  | 'ghost'
  | 'substack'
  | 'medium'
  | 'blogger'
  | 'markdown'
  | 'redirects'
  | 'ndjson'
  | 'text'

/** A file of an export with its first characters (some ten thousand, perhaps cut in the middle). */
export type FileHead = { name: string; head: string }

const WXR = /wordpress\.org\/export\/|<\w{1,20}:wxr_version>/
const TESTS: [ArchiveFormat, (file: FileHead) => boolean][] = [
  ['wordpress', ({ head }) => isWxrHead(head)],
  ['ghost', ({ head }) => isGhostHead(head)],
  ['substack', ({ name, head }) => /\.csv$/i.test(name) && headerOf(head).includes('post_id')],
  ['medium', ({ name, head }) => isMediumName(name) && /class=["'][^"']*\bh-entry\b/.test(head)],
  ['blogger', ({ head }) => isBloggerHead(head)],
  ['markdown', ({ name, head }) => (isMarkdownName(name) || isHtmlStoryName(name)) && frontMatterBegins(head)],
  ['redirects', ({ name, head }) => /\.csv$/i.test(name) && isRedirects(head)],
  ['ndjson', isNdjson],
  ['text', ({ name, head }) => /\.te?xt$/i.test(name) && head.trim() !== ''],
]

/** Recognises the format of an export from the content of its files; null where none is known. */
export function recogniseFormat(files: FileHead[]): ArchiveFormat | null {
  return TESTS.find(([, test]) => files.some(test))?.[0] ?? null
}

export const isWxrHead = (head: string): boolean => /<rss[\s>]/.test(head) && WXR.test(head)

export const isBloggerHead = (head: string): boolean =>
  /<feed[\s>]/.test(head) && head.includes('tag:blogger.com,1999:')

/** True for the name of a story in an export of Medium: a date or `draft`, words, and its number. */
export const isMediumName = (name: string): boolean =>
  /(?:^|\/)posts\/(?:\d{4}-\d\d-\d\d|draft)_[^/]*-+[\da-f]{8,14}\.html$/i.test(name)

export function isGhostHead(head: string): boolean {
  const begin = /^\ufeff?\s*\{\s*"(db|meta|data)"\s*:/.exec(head)?.[1]
  if (begin === 'db') return /^\ufeff?\s*\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"/.test(head)
  return begin !== undefined && (/"exported_on"/.test(head) || /"posts"\s*:\s*\[/.test(head))
}

export const isMarkdownName = (name: string): boolean => /\.(?:md|mdx|markdown|mkd)$/i.test(name)

/** True for a story of Jekyll or Hugo that is written in HTML; their templates are HTML with front matter as well. */
export const isHtmlStoryName = (name: string): boolean =>
  /\.html?$/i.test(name) && /(?:^|\/)(?:_posts|_drafts|content)\/|(?:^|\/)\d{4}-\d\d?-\d\d?-[^/]+$/.test(name)

function headerOf(head: string): string[] {
  const first = head.replace(/^\ufeff/, '').split(/\r?\n/, 1)
  const rows = csvLists(first[0] ?? '')
  return rows.ok ? (rows.value[0] ?? []).map((name) => name.trim().toLowerCase()) : []
}

/** A header of redirects, or a first line of two addresses. */
export function isRedirects(head: string): boolean {
  const header = headerOf(head)
  return (
    isRedirectsHeader(header) || (header.length >= 2 && header.slice(0, 2).every((one) => /^(?:\/|https?:)/.test(one)))
  )
}

function isNdjson({ name, head }: FileHead): boolean {
  const [line = '', ...rest] = head
    .replace(/^\ufeff/, '')
    .trimStart()
    .split('\n')
  if (!line.startsWith('{')) return false
  if (rest.length === 0 && /\.(?:ndjson|jsonl)$/i.test(name)) return true
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
