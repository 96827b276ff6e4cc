import { formattedDate } from '#domain/import/markdown/date-parts.ts'
import { decodedUri } from '#domain/text/decoded-uri.ts'
import { slugify } from '#domain/urls/slug.ts'

/** Names that templates of a site may use. */
export type TemplateSite = {
  /** Path under which the site stands. */
  base: string
  /** Address of the site; ''. */
  url: string
  /** Text of a variable such as `page.title`; null where it is unknown. */
  variable: (name: string) => string | null
}

/** Filters that leave a text as a reader would see it. */
const PLAIN =
  /^(?:escape|e|safe|strip|lstrip|rstrip|xml_escape|uri_escape|url_encode|strip_html|markdownify|smartify|escape_once|strip_newlines|cgi_escape|relative_path)$/

/** Value of an expression of Liquid or Nunjucks, `"/x/" | relative_url`; null where a part of it is unknown. */
export function templateValue(expression: string, site: TemplateSite): string | null {
  const [head = '', ...filters] = (expression.slice(0, 1_000).match(/(?:"[^"]*"|'[^']*'|[^|"'])+/g) ?? []).map((one) =>
    one.trim(),
  )
  let value = termOf(head.replace(/^-|-$/g, '').trim(), site)
  for (const filter of filters) {
    const [, name = '', rest = ''] = /^([\w.]+)\s*[:(]?\s*([^]*?)\)?\s*-?$/.exec(filter) ?? []
    value = filtered(value, name, termOf(rest.trim(), site), site)
  }
  return value
}

function termOf(text: string, { base, url, variable }: TemplateSite): string | null {
  const quoted = /^(["'])([^]*)\1$/.exec(text)?.[2]
  if (quoted !== undefined) return quoted
  if (/^site\.(?:baseurl|base_path)$/i.test(text)) return base
  if (/^(?:site\.(?:url|github\.url)|site)$/i.test(text)) return url
  return text === '' ? null : variable(text)
}

function filtered(value: string | null, name: string, given: string | null, site: TemplateSite): string | null {
  if (name === 'default') return value ?? given
  if (value === null) return null
  if (/^(?:(?:relative_|absolute_)?url|(?:rel|abs)(?:Lang)?URL|absoluteUrl)$/.test(name))
    return siteAddress(value, site.base)
  if (name === 'prepend' || name === 'append')
    return given === null ? null : name === 'append' ? value + given : given + value
  if (/^slug(?:ify)?$/.test(name)) return slugify(value)
  const format = /datepath$/i.test(name) ? '%Y/%m/%d' : /^date(?:ToFormat)?$/.test(name) ? given : null
  const at = Date.parse(value)
  if (format !== null && !Number.isNaN(at)) return formattedDate(at, format)
  return PLAIN.test(name) ? value : null
}

/** A path of the site below its base, once. */
export function siteAddress(path: string, base: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(path)) return path
  const rooted = path.startsWith('/') ? path : `/${path}`
  return rooted === base || rooted.startsWith(`${base}/`) ? rooted : base + rooted
}

export type TagArguments = { named: Record<string, string>; given: string[] }

/** Arguments of a tag: `name="value"`, `name=value`, and those without a name in order. */
export function tagArguments(text: string): TagArguments {
  const named: Record<string, string> = {}
  const given: string[] = []
  const part =
    /([\w-]+)\s*[=:]\s*(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s/][^\s,]*))|"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s,]+)/g
  for (const [, name, ...values] of text.matchAll(part)) {
    const value = (values.find((one) => one !== undefined) ?? '').replaceAll('\\"', '"')
    if (name === undefined) given.push(value)
    else named[name.toLowerCase()] = value
  }
  return { named, given }
}

/** The value of the first of these names, divided by spaces, that has one; '' for none. */
export const firstOf = (named: Record<string, string>, names: string): string =>
  named[names.split(' ').find((name) => named[name]) ?? ''] ?? ''

/** The last part of an address, as the words of a link to it. */
export const fileNameOf = (address: string): string =>
  decodedUri(address.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '') || address
