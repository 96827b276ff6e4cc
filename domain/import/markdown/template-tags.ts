import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { embedHtml, pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'

/**
 * Shortcodes of Hugo, `{{< name … >}}`, and tags of Jekyll and Eleventy, `{% name … %}`. None holds another, so that a
 * text of braces is read in one go.
 */
const TAG = /\{\{[<%]((?:(?!\{\{|\{%)[^]){0,4000}?)[>%]\}\}|\{%((?:(?!\{\{|\{%)[^]){0,4000}?)%\}/g
const INNER = /^\s*-?\s*(\/?)\s*([\w/.-]+)([^]*?)[-/]?\s*$/
const FENCE = /^(?: {0,3})(```+|~~~+)[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|(?![\s\S]))/gm
const VARIABLE = /\{\{-?\s{0,9}([\w.]{1,200})\s{0,9}(?:\|[^{}]{0,500})?-?\}\}/g

const VIDEOS: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  instagram: 'https://www.instagram.com/p/',
}

/** Replaces tags of a site generator in Markdown, apart from those in code. Unknown ones keep what stands inside. */
export function withoutTemplateTags(markdown: string, notes: ArchiveNotes): string {
  let result = ''
  let at = 0
  for (const fence of markdown.matchAll(FENCE)) {
    result += replaced(markdown.slice(at, fence.index), notes) + fence[0]
    at = fence.index + fence[0].length
  }
  return result + replaced(markdown.slice(at), notes)
}

function replaced(text: string, notes: ArchiveNotes): string {
  return (
    text
      .replace(/\{%-?\s{0,9}(?:end)?raw\s{0,9}-?%\}/g, '')
      // The address of the site itself stands before a path.
      .replace(/\{\{-?\s{0,9}site\.(?:baseurl|url)\s{0,9}-?\}\}/gi, '')
      .replace(VARIABLE, (_, name: string) => {
        notes.lost(`variable ${name} of a template`)
        return ''
      })
      .replace(TAG, (tag, hugo?: string, jekyll?: string) => {
        const [, end, name, rest = ''] = INNER.exec(hugo ?? jekyll ?? '') ?? []
        return name === undefined ? tag : tagHtml(end === '/', name, argumentsIn(rest), notes)
      })
      // Attributes of kramdown and Goldmark: classes and ids, which are no words.
      .replace(/\{:[^{}\n]{0,500}\}/g, '')
      .replace(/^#{1,6} .*\}[ \t]*$/gm, withoutId)
  )
}

function withoutId(heading: string): string {
  const at = heading.lastIndexOf('{#')
  return at < 0 ? heading : heading.slice(0, at).trimEnd()
}

type Arguments = { named: Record<string, string>; given: string[] }

function argumentsIn(text: string): Arguments {
  const named: Record<string, string> = {}
  const given: string[] = []
  const part =
    /([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|(\S+))|"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s,]+)/g
  for (const [, name, ...values] of text.matchAll(part)) {
    const value = (values.find((one) => one !== undefined) ?? '').replaceAll('\\"', '"')
    if (name === undefined) given.push(value)
    else named[name] = value
  }
  return { named, given }
}

function tagHtml(isEnd: boolean, name: string, { named, given }: Arguments, notes: ArchiveNotes): string {
  if (name === 'highlight') return isEnd ? '\n```\n' : '\n```\n'
  if (name === 'endhighlight') return '\n```\n'
  if (isEnd || name.startsWith('end')) return ''
  if (name === 'figure') return figure(named, notes)
  const before = VIDEOS[name]
  const id = named['id'] ?? given[0] ?? ''
  if (before !== undefined && id !== '')
    return `\n\n${embedHtml(/^https?:/.test(id) ? id : before + id, named['title'] ?? '', '', notes)}\n\n`
  if (name === 'tweet' || name === 'x' || name === 'twitter') {
    const user = named['user'] ?? 'i'
    return `\n\n${embedHtml(/^https?:/.test(id) ? id : `https://x.com/${user}/status/${id}`, '', '', notes)}\n\n`
  }
  if (name === 'ref' || name === 'relref' || name === 'link' || name === 'post_url') {
    notes.changed('link to another file (its name stays)')
    return id
  }
  notes.lost(`tag ${name} of a template`)
  return ''
}

function figure(named: Record<string, string>, notes: ArchiveNotes): string {
  const title = escapeHtml(named['title'] ?? '')
  const caption = [title, escapeHtml(named['caption'] ?? ''), escapeHtml(named['attr'] ?? '')]
  const { src = '', alt = '', link = '' } = named
  return `\n\n${pictureHtml({ src, alt, href: link, caption: caption.filter((words) => words !== '').join(' ') }, notes)}\n\n`
}
