import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { embedHtml, linkTo, pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { scanTemplate, type TemplatePart } from '#domain/import/markdown/scan-template.ts'
import {
  fileNameOf,
  siteAddress,
  type TagArguments,
  tagArguments,
  type TemplateSite,
  templateValue,
} from '#domain/import/markdown/template-values.ts'

export type TemplateContext = TemplateSite & {
  notes: ArchiveNotes
  /** Address of a file of the site; '' where it has none, null where there is no such file. */
  addressOf: (file: string) => string | null
  /** Receives what is left of templates, with its line in the text, from 0. */
  fault: (line: number, what: string) => void
}

const VIDEOS: Record<string, string> = {
  youtube: 'https://www.youtube.com/watch?v=',
  youtubelite: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  instagram: 'https://www.instagram.com/p/',
  dailymotion: 'https://www.dailymotion.com/video/',
  spotify: 'https://open.spotify.com/episode/',
}
const POSTS = /^(?:tweet|x|twitter|x-simple|twitter_simple)$/
const PICTURES = /(?:^|[-_])(?:figure|img|image|picture|imgcap|photo)(?:[-_]|$)/
const FILES = /(?:^|[-_])(?:audio|video|mp3|podcast|pdf|file|download|asset|attachment|document)(?:[-_]|$)/
/** Boxes, of which the words stay. */
const BOXES =
  /(?:^|[-_])(?:notice|notes?|callout|alert|admonition|hint|tip|info|warning|important|details|expand|collapse|accordion|box|ring|aside|lead|(?:block|pull)?quote|center|div|columns?|row|tabs?|gallery|small)(?:[-_]|$)/
/** Parts of a template of which readers see nothing. */
const UNSEEN =
  /^(?:end\w*|else|elsif|elseif|when|capture|toc|table_of_contents|more|readmore|break|clear|seo|assign|set|comment|include_cached)$/

type State = {
  context: TemplateContext
  /** Ends of the links of buttons that are open. */
  ends: string[]
  /** Variables whose words stand in the text already. */
  captured: Set<string>
  fault: (what: string) => void
}

/** Replaces tags of a site generator in Markdown, or in HTML, apart from those in code. Unknown ones keep what stands inside. */
export function withoutTemplateTags(markdown: string, context: TemplateContext, isHtml = false): string {
  const parts = scanTemplate(markdown, isHtml)
  let line = 0
  let counted = 0
  const state: State = { context, ends: [], captured: new Set(), fault: (what) => context.fault(line, what) }
  return parts
    .map((part, at) => {
      line += newlines(markdown.slice(counted, part.at))
      counted = part.at
      const isAlone =
        /(?:^|\n)[ \t]*$/.test(parts[at - 1]?.text ?? '') && /^[ \t]*(?:\n|$)/.test(parts[at + 1]?.text ?? '')
      return replaced(part, isAlone, state)
    })
    .join('')
}

const newlines = (text: string): number => text.split('\n').length - 1
const shortened = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80)

function replaced({ kind, text, inner }: TemplatePart, isAlone: boolean, state: State): string {
  if (kind === 'code' || kind === 'raw') return text
  if (kind === 'text') return plainText(text, state)
  // A function of Zola is a shortcode: `{{ youtube(id="…") }}`.
  const isCall = kind === 'value' && /^[-\s]*\w+\([^]*\)[-\s]*$/.test(inner)
  if (kind === 'value' && !isCall) return valueHtml(text, inner, state)
  const [, end, written = '', rest = ''] = /^[-\s]*(\/?)\s*([\w/.-]+)([^]*?)[-/]?\s*$/.exec(inner) ?? []
  const isInclude = /^include(?:_relative|_cached)?$|^(?:partial|render|component)$/.test(written)
  const [, included = '', more = ''] = isInclude ? (/^\s*["']?([^\s"',]+)["']?,?([^]*)$/.exec(rest) ?? []) : []
  const name = (isInclude ? included : written)
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase()
  const isEnd = end === '/' || name.startsWith('end')
  const given = tagArguments((isInclude ? more : rest).replace(/^\s*\(|\)\s*$/g, ''))
  if (written === 'capture') state.captured.add(given.given[0] ?? '')
  const html = tagHtml(isEnd ? name.replace(/^end_?/, '') : name, isEnd, given, isAlone, state)
  const what = `tag ${isInclude ? `${written} ${included}` : written} of a template`
  return html ?? unknown(text, what, state) + wordsOf(given, isAlone, state.context)
}

const WORDS = [
  'kicker',
  'title',
  'heading',
  'headline',
  'label',
  'text',
  'content',
  'quote',
  'description',
  'summary',
  'caption',
  'author',
]

/** Words that a tag holds in its arguments, and the address that it leads to. */
function wordsOf({ named }: TagArguments, isAlone: boolean, context: TemplateContext): string {
  const words = WORDS.map((name) => named[name] ?? '').filter((one) => one !== '' && !one.includes('{'))
  const href = siteValue(named['href'] ?? named['link'] ?? named['url'] ?? '', context)
  if (words.length === 0) return ''
  const [first = '', ...others] = words
  const html = [
    /^(?:https?:|\/)/.test(href) ? linkTo(href, first) : escapeHtml(first),
    ...others.map((one) => escapeHtml(one)),
  ]
  return isAlone ? block(`<p>${html.join('<br>')}</p>`) : html.join(' ')
}

/** A value of a template. Of a filter that no rule knows, a video stays an embed, and a word stays. */
function valueHtml(text: string, inner: string, state: State): string {
  const { context, captured } = state
  const value = templateValue(inner, context)
  const name = /^[-\s]*([\w.]*)/.exec(inner)?.[1] ?? ''
  if (value !== null || captured.has(name)) return value ?? ''
  const [, , literal = '', filter = '', title = ''] =
    /^[-\s]*(["'])([^]*?)\1\s*\|\s*(\w+)(?:\s*[:(]\s*["']([^"']*))?/.exec(inner) ?? []
  if (embedOf(literal)) return block(embedHtml(literal, title, '', context.notes))
  const isWord = literal !== '' && !/[/.]/.test(literal) && !/photo|image|img|icon|svg|asset/i.test(filter)
  return unknown(text, `variable ${name || literal} of a template`, state) + (isWord ? escapeHtml(literal) : '')
}

function unknown(text: string, what: string, { context, fault }: State): string {
  context.notes.lost(what)
  fault(`template source that is left out: ${shortened(text)}`)
  return ''
}

/** Text between tags: braces that never close go, as do the attributes of kramdown and Goldmark, which are no words. */
function plainText(text: string, { fault }: State): string {
  return text
    .replace(/^(#{1,6} [^\n]*)\n\{:[^{}\n]*?(#[\w:.-]+)[^{}\n]*\}[ \t]*$/gm, '$1 {$2}')
    .replace(/^[ \t]*(?:[-*+]|\d+\.) [^\n]*\n[ \t]*\{:\s*toc[^{}\n]*\}[ \t]*$/gm, '')
    .replace(/\{:[^{}\n]{0,500}\}/g, '')
    .replace(/([)\]*_`])\{(?:[.#][\w-]+|[\w-]+=[^{}\n]{0,200})(?:\s[^{}\n]{0,300})?\}/g, '$1')
    .replace(/^\{(?:[.#][\w-]+|[\w-]+=)[^{}\n]{0,300}\}[ \t]*$/gm, '')
    .replace(/\{\{[<%]?|\{%|[>%]?\}\}(?!\})|%\}/g, (braces) => {
      fault(`template source that is left out: ${braces}`)
      return ''
    })
}

/** HTML or Markdown of a tag; null for one that no rule knows. */
function tagHtml(name: string, isEnd: boolean, given: TagArguments, isAlone: boolean, state: State): string | null {
  const { context, ends } = state
  if (name === 'button' || name === 'btn') return isEnd ? (ends.pop() ?? '') : button(given, state)
  if (BOXES.test(name)) return isEnd ? '' : boxHtml(name, given, isAlone, context)
  if (isEnd || UNSEEN.test(name)) return ''
  if (/^(?:ref|relref|link|post_url)$/.test(name))
    return fileAddress(given.given[0] ?? given.named['path'] ?? '', state)
  if (name === 'param') return context.variable(`page.${given.given[0] ?? ''}`)
  return mediaHtml(name, given, context)
}

function mediaHtml(name: string, { named, given }: TagArguments, context: TemplateContext): string | null {
  const src = siteValue(
    named['src'] ??
      named['url'] ??
      named['image_path'] ??
      named['path'] ??
      named['file'] ??
      named['image'] ??
      given[0] ??
      '',
    context,
  )
  const id = named['id'] ?? named['video_id'] ?? named['youtubeid'] ?? named['videoid'] ?? named['code'] ?? src
  const title = named['title'] ?? ''
  const before = VIDEOS[named['provider'] ?? name]
  if (before !== undefined && id !== '')
    return block(embedHtml(/^https?:/.test(id) ? id : before + id, title, '', context.notes))
  if (POSTS.test(name) && id !== '') {
    const user = named['user'] ?? (given.length > 1 ? given[0] : undefined) ?? 'i'
    const status = named['id'] ?? given.at(-1) ?? ''
    return block(
      embedHtml(/^https?:/.test(status) ? status : `https://x.com/${user}/status/${status}`, '', '', context.notes),
    )
  }
  if (name === 'gist') {
    const address = `https://gist.github.com/${given.slice(0, 2).join('/') || named['id'] || ''}`
    context.notes.changed('gist (became a link)')
    return block(`<p>${linkTo(address, title || address)}</p>`)
  }
  if (PICTURES.test(name) && src !== '') return figure(src, { named, given }, context)
  if (/^(?:embed|oembed|iframe)$/.test(name) && /^https?:/.test(src))
    return block(embedHtml(src, title, '', context.notes))
  if (!FILES.test(name) || src === '') return null
  if (embedOf(src)) return block(embedHtml(src, title, '', context.notes))
  context.notes.changed(`${name} (became a link)`)
  return block(
    `<p>${linkTo(context.addressOf(src) || src, title || named['label'] || named['caption'] || fileNameOf(src))}</p>`,
  )
}

const block = (html: string): string => `\n\n${html}\n\n`

/** A value of an argument, which may be a variable of the page or site, or hold expressions. */
function siteValue(text: string, context: TemplateContext): string {
  if (/^(?:page|site)\.[\w.]+$/.test(text)) return templateValue(text, context) ?? ''
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, expression: string) => templateValue(expression, context) ?? '')
}

function button({ named, given }: TagArguments, { context, ends }: State): string {
  const href =
    named['href'] ??
    named['url'] ??
    named['link'] ??
    named['relref'] ??
    named['ref'] ??
    given.find((one) => /^(?:\/|https?:)/.test(one)) ??
    ''
  const address = context.addressOf(href) || siteValue(href, context)
  const text = named['text'] ?? named['label'] ?? named['title'] ?? given.find((one) => one !== href) ?? ''
  if (text !== '') return linkTo(address, text)
  ends.push(address === '' ? '' : '</a>')
  return address === '' ? '' : `<a href="${escapeHtml(address)}">`
}

/** The title of a box, in bold, and other words of its arguments; the text inside follows. */
function boxHtml(name: string, { named, given }: TagArguments, isAlone: boolean, context: TemplateContext): string {
  context.notes.changed(`box ${name} of a template (its words stay)`)
  const { title = given.find((one) => /\s/.test(one)) ?? '', ...others } = named
  const words = wordsOf({ named: others, given }, isAlone, context)
  if (title === '') return isAlone && words === '' ? '\n\n' : words
  return isAlone ? `\n\n**${title}**\n\n${words}` : `${title} ${words}`
}

/** Address that a reference to a file of the site means. */
function fileAddress(file: string, { context, fault }: State): string {
  if (/^https?:/.test(file)) return file
  const address = context.addressOf(file)
  if (address === null) fault(`link to a file that is not in the archive: ${shortened(file)}`)
  if (address === null && file.startsWith('/')) return siteAddress(file, context.base)
  if (address === null || address === '') context.notes.lost('link to a file whose address is unknown (its words stay)')
  return address ?? ''
}

function figure(src: string, { named, given }: TagArguments, context: TemplateContext): string {
  const caption = [named['title'], named['caption'], named['attr'], named['description']].map((one) =>
    escapeHtml(one ?? ''),
  )
  const alt = named['alt'] ?? given.slice(1).find((one) => /\s/.test(one)) ?? ''
  const parts = {
    src,
    alt,
    href: siteValue(named['link'] ?? named['href'] ?? '', context),
    caption: caption.filter((words) => words !== '').join(' '),
  }
  return block(pictureHtml(parts))
}
