import { embedOf } from '#domain/document/blocks/embed-of.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import type { Context } from '#domain/document/html/context.ts'
import type { Draft } from '#domain/document/html/draft.ts'
import { attribute, type Element, firstElement } from '#domain/document/html/node.ts'
import { lineText } from '#domain/document/text/line-text.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'

const CLASS = /(?:^|[\s_-])(?:embed|fb-video|fb-post|player|widget)(?:$|[\s_-])/i
/** Scripts that draw one thing, by their address: those that load a site's other snippets name nothing. */
const THING = /(?:embed|player|widget|gist).*(?:[/?=&_-][\w-]*\d[\w-]{4,}|\?(?!v(?:er)?=)\w)/i
const ATTRIBUTES = ['data-src', 'data-href', 'data-url', 'data-embed-url']

/**
 * Address of a thing that a script draws in its place: an element such as `<div class="flourish-embed" data-src>`, or
 * the script itself. Null for any other element.
 */
export function snippetAddress(element: Element): string | null {
  const name = attribute(element, 'class') ?? ''
  const id = attribute(element, 'id') ?? ''
  const chart = /^(?:infogram_\d+_|datawrapper-(?:vis|chart)-)([\w/-]+)$/.exec(id)
  if (chart) return `https://${id.startsWith('info') ? 'e.infogram.com' : 'datawrapper.dwcdn.net'}/${chart[1]}`
  if (element.tagName === 'script') return scriptAddress(attribute(element, 'src') ?? '')
  if (name === '' || /^(?:iframe|img|a|blockquote)$/.test(element.tagName)) return null
  if (name.includes('flourish-embed')) {
    const src = attribute(element, 'data-src') ?? ''
    return src === '' || isWebAddress(src) ? src || null : `https://flo.uri.sh/${src.replace(/[?#].*$/s, '')}/embed`
  }
  if (name.includes('infogram-embed')) return `https://e.infogram.com/${attribute(element, 'data-id') ?? ''}`
  if (name.includes('tableauViz')) return tableauAddress(element)
  return CLASS.test(name) ? (ATTRIBUTES.map((one) => whole(attribute(element, one))).find(isWebAddress) ?? null) : null
}

const whole = (address = ''): string => address.trim().replace(/^\/\//, 'https://')

function scriptAddress(src: string): string | null {
  const address = whole(src)
  const embed = embedOf(address) ?? embedOf(address.replace(/(?:\/embed)?\.js.*$/, ''))
  return embed || (isWebAddress(address) && THING.test(address))
    ? address.replace(/(?:\/embed)?\.js(?=$|\?)/, '')
    : null
}

function tableauAddress(element: Element): string | null {
  const names = element.childNodes.flatMap((node) =>
    'tagName' in node && attribute(node, 'name') === 'name' ? [attribute(node, 'value') ?? ''] : [],
  )
  return names[0] ? `https://public.tableau.com/views/${decodedUri(names[0])}` : null
}

/**
 * The embed at the address of a thing, else a paragraph with a link; null where it has no address of the web, and
 * nothing for a script whose thing is there already.
 */
export function embedOrLink(element: Element, given: string, context: Context): Draft[] | null {
  const address = context.baseHref === undefined ? whole(given) : (URL.parse(given, context.baseHref)?.href ?? given)
  const isDot = ['width', 'height'].some((side) => /^[01](?:px)?$/.test(attribute(element, side) ?? ''))
  if (!isWebAddress(address) || address.length > 2_048 || isDot) return null
  const title = lineText(attribute(element, 'title') || attribute(element, 'data-title') || '', context)
  const embed = embedOf(address)
  const key = embed ? `${embed.provider} ${embed.ref}` : address
  if (element.tagName === 'script' && context.things.has(key)) return []
  context.things.add(key)
  if (embed) return [{ type: 'embed', ...embed, title }]
  if (firstElement(element.childNodes, 'a')) return null
  const text = title || address.replace(/^https?:\/\/(?:www\.)?/i, '')
  return [{ type: 'paragraph', spans: [{ text, marks: [{ type: 'link', href: address }] }] }]
}
