import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { attribute, type Element, textBelow } from '#domain/document/html/node.ts'
import { markdownHtml } from '#domain/import/markdown/markdown-html.ts'
import { fileFor } from '#domain/import/markdown/place-of.ts'
import { type TemplateContext, templateHtml } from '#domain/import/markdown/template-tags.ts'
import { rewriteHtml } from '#domain/import/rewrite-html.ts'

export type BodySite = TemplateContext & {
  root: string
  hasFile: (name: string) => boolean
  /** True for a part of a page that a link of the archive names after `#`. */
  isNamed: (anchor: string) => boolean
}

type Body = { body: string; name: string; title: string }

/**
 * Plain HTML of a file's text, which is Markdown, or HTML where its name says so. A first heading that repeats the title
 * goes, because a story shows its headline; the others keep their anchors, if links name them.
 */
export function bodyHtml({ body, name, title }: Body, site: BodySite): string {
  const { notes } = site
  let isFirst = true
  const anchors = new Map<string, number>()
  const script = name.endsWith('.mdx') ? /^(?:import\s[^\n]*["'][^\n]*|export\s+(?:const|default)\s[^\n]*)$/gm : /(?!)/g
  const isHtml = /\.html?$/i.test(name)
  const toHtml = (text: string) => (isHtml ? text : markdownHtml(text, { breaks: false }, notes))
  return rewriteHtml(
    templateHtml(body.replace(script, ''), site, toHtml, isHtml),
    (element, inner) => {
      const isHeadline = isFirst && element.tagName === 'h1' && title !== '' && textBelow(element).trim() === title
      isFirst = false
      if (isHeadline) {
        notes.changed('heading that repeats the headline (is not shown twice)')
        return ''
      }
      if (/^h[1-6]$/.test(element.tagName)) return headingHtml(element, inner, anchors, site)
      if (element.tagName === 'a') return linkHtml(element, inner, site)
      if (element.tagName !== 'img') return null
      const src = withoutBase(attribute(element, 'src') ?? '', site)
      const alt = escapeHtml(attribute(element, 'alt') ?? '')
      const caption = attribute(element, 'title') ?? ''
      const img = `<img src="${escapeHtml(fileFor(name, src, site.root, site.hasFile))}" alt="${alt}">`
      return caption === '' ? img : `<figure>${img}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
    },
    notes,
  )
}

/** A picture's path in the site's folder, without the address and the base of the site. */
export function withoutBase(src: string, { base, url }: Pick<BodySite, 'base' | 'url'>): string {
  const path = url !== '' && src.startsWith(`${url}/`) ? src.slice(url.length) : src
  return base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path
}

type Inner = (of: Element) => string

function headingHtml(element: Element, inner: Inner, seen: Map<string, number>, { isNamed }: BodySite): string | null {
  const own = attribute(element, 'id')
  if (own) return null
  const words = textBelow(element).trim().toLowerCase()
  const slug = words.replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '').replace(/\s/g, '-')
  const count = seen.get(slug) ?? 0
  seen.set(slug, count + 1)
  const forms = [slug, slug.replace(/-{2,}/g, '-'), slug.replace(/^[^a-z]+/, '')]
  const anchor = forms.map((one) => (count === 0 ? one : `${one}-${count}`)).find((one) => one !== '' && isNamed(one))
  return anchor === undefined
    ? null
    : `<${element.tagName} id="${escapeHtml(anchor)}">${inner(element)}</${element.tagName}>`
}

/** A link to a file of the site leads to the address of that file. */
function linkHtml(element: Element, inner: Inner, { addressOf, notes }: BodySite): string | null {
  const href = attribute(element, 'href') ?? ''
  const [, file = '', part = ''] = /^(@?[^?#:]+\.(?:md|mdx|markdown))(#.*)?$/i.exec(href) ?? []
  if (file === '') return null
  const address = addressOf(file.replace(/^@\//, '/'))
  if (address === null) return null
  if (address !== '') return `<a href="${escapeHtml(address + part)}">${inner(element)}</a>`
  notes.lost('link to a file whose address is unknown (its words stay)')
  return inner(element)
}
