import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { embedHtml, linkTo, pictureHtml } from '#domain/import/archive-html.ts'
import type { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { type PartPlace, type TemplatePart, withTemplate } from '#domain/import/markdown/scan-template.ts'
import {
  fileNameOf,
  firstOf,
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
const WORDS = 'kicker title heading headline label text content quote description summary caption author'.split(' ')
const SOURCES = 'src url image_path path file image'
const IS_PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i

type State = TemplateContext & {
  toHtml: (text: string) => string
  /** Ends of the links of buttons that are open. */
  ends: string[]
  /** Variables whose words stand in the text already. */
  captured: Set<string>
}

/**
 * HTML of a text with tags of a site generator, by `toHtml` for the text itself. Tags in code stay; unknown ones keep
 * their words, what stands inside and addresses that they name.
 */
export function templateHtml(
  text: string,
  context: TemplateContext,
  toHtml: (text: string) => string,
  isHtml = false,
): string {
  const state: State = Object.assign({ toHtml, ends: [], captured: new Set<string>() }, context)
  return withTemplate(isHtml ? text : plainText(text), isHtml, toHtml, (part, place) => {
    const html = replaced(part, place, state)
    return place === 'attribute' && html.includes('<') ? (/ (?:href|src)="([^"]*)"/.exec(html)?.[1] ?? '') : html
  })
}

/** Joins the attributes of kramdown to their heading, and takes off the spaces in elements of HTML, which make no code. */
function plainText(text: string): string {
  return text
    .replace(/^(#{1,6} [^\n]*)\n\{:[^{}\n]*?(#[\w:.-]+)[^{}\n]*\}[ \t]*$/gm, '$1 {$2}\n')
    .replace(/^[ \t]*(?:[-*+]|\d+\.) [^\n]*\n[ \t]*\{:\s*toc[^{}\n]*\}[ \t]*$/gm, '\n')
    .replace(
      /^<(div|section|article|aside|blockquote|figure|details|center|table)\b(?![^\n]*<\/\1)[^\n]*(?:\n(?: {2,}|\t|[ \t]*$)[^\n]*)+/gim,
      (element) => (element.includes('<pre') ? element : element.replace(/^(?: {4}|\t)[ \t]*/gm, '')),
    )
}

function replaced(part: TemplatePart, place: PartPlace, state: State): string {
  const { kind, text, inner } = part
  if (kind === 'nothing') return ''
  if (kind === 'shown') return escapeHtml(text)
  if (kind === 'code')
    return `<pre><code>${escapeHtml(inner.replace(/\{%-?\s*(?:end)?raw\s*-?%\}\n?/g, ''))}</code></pre>`
  if (kind === 'brace') return unknown(part, null, state)
  if (kind === 'value') return valueHtml(part, place, state)
  const [, end, written = '', rest = ''] = /^[-\s]*(\/?)\s*([\w/.-]+)([^]*?)[-/]?\s*$/.exec(inner) ?? []
  const isInclude = /^include(?:_relative|_cached)?$|^(?:partial|render|component)$/.test(written)
  const [, included = '', more = ''] = isInclude ? (/^\s*["']?([^\s"',]+)["']?,?([^]*)$/.exec(rest) ?? []) : []
  const name = (isInclude ? included : written).replace(/^.*\/|\.\w+$/g, '').toLowerCase()
  const given = tagArguments((isInclude ? more : rest).replace(/^\s*\(|\)\s*$/g, ''))
  if (written === 'capture') state.captured.add(given.given[0] ?? '')
  const isEnd = end === '/' || name.startsWith('end')
  const html = tagHtml({ name: isEnd ? name.replace(/^end_?/, '') : name, isEnd, place, ...given }, part, state)
  const what = `tag ${isInclude ? `${written} ${included}` : written} of a template`
  return html ?? unknown(part, what, state) + wordsOf(given, place, state)
}

type Tag = TagArguments & { name: string; isEnd: boolean; place: PartPlace }

/** HTML of a tag; null for one that no rule knows. */
function tagHtml(tag: Tag, part: TemplatePart, state: State): string | null {
  const { name, isEnd, named, given } = tag
  if (name === 'button' || name === 'btn') return isEnd ? (state.ends.pop() ?? '') : button(tag, state)
  if (BOXES.test(name)) return isEnd ? '' : boxHtml(tag, state)
  if (isEnd || UNSEEN.test(name)) return ''
  if (/^(?:ref|relref|link|post_url)$/.test(name)) return fileAddress(given[0] ?? named['path'] ?? '', part, state)
  if (name === 'param') return state.variable(`page.${given[0] ?? ''}`)
  return mediaHtml(tag, state)
}

function mediaHtml(tag: Tag, context: State): string | null {
  const { name, named, given } = tag
  const src = siteValue(firstOf(named, SOURCES) || (given[0] ?? ''), context)
  const id = firstOf(named, 'id video_id youtubeid videoid code') || src
  const title = named['title'] ?? ''
  const embed = (address: string) => embedHtml(address, title, '', context.notes)
  const whole = (address: string, before: string) => embed(/^https?:/.test(address) ? address : before + address)
  const before = VIDEOS[named['provider'] ?? name]
  if (before !== undefined && id !== '') return whole(id, before)
  if (POSTS.test(name) && id !== '') {
    const user = named['user'] ?? (given.length > 1 ? given[0] : undefined) ?? 'i'
    return whole(named['id'] ?? given.at(-1) ?? '', `https://x.com/${user}/status/`)
  }
  const linked = (address: string, words: string): string => {
    context.notes.changed(`${name} (became a link)`)
    return `<p>${linkTo(address, words)}</p>`
  }
  if (name === 'gist') {
    const address = `https://gist.github.com/${given.slice(0, 2).join('/') || named['id'] || ''}`
    return linked(address, title || address)
  }
  if (PICTURES.test(name) && src !== '') return figure(src, tag, context)
  if (/^(?:embed|oembed|iframe)$/.test(name) && /^https?:/.test(src)) return embed(src)
  if (!FILES.test(name) || src === '') return null
  if (embedOf(src)) return embed(src)
  return linked(context.addressOf(src) || src, firstOf(named, 'title label caption') || fileNameOf(src))
}

/** Words that a tag holds in its arguments, the address that it leads to, and its picture. */
function wordsOf({ named, given }: TagArguments, place: PartPlace, state: State): string {
  const source =
    firstOf(named, `href link ${SOURCES}`) || given.find((one) => /^(?:https?:|\/)/.test(one) || IS_PICTURE.test(one))
  const address = siteValue(source ?? '', state)
  const words = WORDS.map((name) => named[name] ?? '').filter((one) => one !== '' && !one.includes('{'))
  if (place === 'attribute') return escapeHtml(address)
  if (IS_PICTURE.test(address)) return figure(address, { named, given }, state)
  const isLink = /^(?:https?:|\/)/.test(address)
  const [first = isLink ? address : '', ...others] = words
  if (first === '') return ''
  const html = [isLink ? linkTo(address, first) : escapeHtml(first), ...others.map((one) => escapeHtml(one))]
  return place === 'alone' ? `<p>${html.join('<br>')}</p>` : html.join(' ')
}

/** A value of a template. Of a filter that no rule knows, a word, an address, a picture and a video stay. */
function valueHtml(part: TemplatePart, place: PartPlace, state: State): string {
  const value = templateValue(part.inner, state)
  const name = /^[-\s]*([\w.]*)/.exec(part.inner)?.[1] ?? ''
  if (value !== null || state.captured.has(name))
    return place === 'attribute' ? escapeHtml(value ?? '') : inline(value ?? '', state)
  const [, , literal = '', filter = '', title = ''] =
    /^[-\s]*(["'])([^]*?)\1\s*\|\s*(\w+)(?:\s*[:(]\s*["']([^"']*))?/.exec(part.inner) ?? []
  if (embedOf(literal)) return embedHtml(literal, title, '', state.notes)
  const isWord = literal !== '' && !/[/.]/.test(literal) && !/photo|image|img|icon|svg|asset/i.test(filter)
  const what = unknown(part, `variable ${name || literal} of a template`, state)
  return what + (isWord ? escapeHtml(literal) : wordsOf({ named: { title }, given: [literal] }, place, state))
}

function unknown({ text, line }: TemplatePart, what: string | null, { notes, fault }: State): string {
  if (what !== null) notes.lost(what)
  fault(line, `template source that is left out: ${shortened(text)}`)
  return ''
}

const shortened = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80)

/** Words of Markdown or HTML within a paragraph. */
const inline = (text: string, { toHtml }: State): string =>
  /[*`[<]/.test(text) ? toHtml(text).replace(/^<p>|<\/p>\s*$/g, '') : escapeHtml(text)

/** A value of an argument, which may be a variable of the page or site, or hold expressions. */
function siteValue(text: string, context: TemplateContext): string {
  if (/^(?:page|site)\.[\w.]+$/.test(text)) return templateValue(text, context) ?? ''
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, expression: string) => templateValue(expression, context) ?? '')
}

function button({ named, given }: TagArguments, state: State): string {
  const href = firstOf(named, 'href url link relref ref') || (given.find((one) => /^(?:\/|https?:)/.test(one)) ?? '')
  const address = state.addressOf(href) || siteValue(href, state)
  const text = firstOf(named, 'text label title') || (given.find((one) => one !== href) ?? '')
  if (text !== '') return linkTo(address, text)
  state.ends.push(address === '' ? '' : '</a>')
  return address === '' ? '' : `<a href="${escapeHtml(address)}">`
}

/** The title of a box, in bold, and other words of its arguments; the text inside follows. */
function boxHtml({ name, named, given, place }: Tag, state: State): string {
  state.notes.changed(`box ${name} of a template (its words stay)`)
  const isTitle = /^(?:details|expand|collapse|accordion)$/.test(name) ? /./ : /\s/
  const { title = given.find((one) => isTitle.test(one)) ?? '', ...others } = named
  const words = wordsOf({ named: others, given: [] }, place, state)
  if (title === '') return words
  return place === 'alone'
    ? `<p><strong>${inline(title, state)}</strong></p>${words}`
    : `${inline(title, state)} ${words}`
}

/** Address that a reference to a file of the site means. */
function fileAddress(file: string, { line }: TemplatePart, { addressOf, base, notes, fault }: State): string {
  if (/^https?:/.test(file)) return file
  const address = addressOf(file)
  if (address === null) fault(line, `link to a file that is not in the archive: ${shortened(file)}`)
  if (address === null && file.startsWith('/')) return siteAddress(file, base)
  if (address === null || address === '') notes.lost('link to a file whose address is unknown (its words stay)')
  return address ?? ''
}

function figure(src: string, { named, given }: TagArguments, context: TemplateContext): string {
  const caption = ['title', 'caption', 'attr', 'description'].map((one) => escapeHtml(named[one] ?? ''))
  const alt = named['alt'] ?? given.slice(1).find((one) => /\s/.test(one)) ?? ''
  const href = siteValue(firstOf(named, 'link href'), context)
  return pictureHtml({ src, alt, href, caption: caption.filter((words) => words !== '').join(' ') })
}
