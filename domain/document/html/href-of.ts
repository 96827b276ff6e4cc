import { isSafeHref } from '#domain/document/blocks/href.ts'
import type { Context } from '#domain/document/html/context.ts'

const MAX_HREF = 2_048

/** Address of a link as a story may keep it, `#part` where a heading has that anchor; null where it is unsafe or too long, and then named in the report. */
export function hrefOf(value: string, context: Context): string | null {
  let href = value.trim()
  if (/[\s]/.test(href)) href = href.replace(/[\t\n\r\f]+/g, '').replace(/ /g, '%20')
  if (context.anchors.has(href)) return href
  if (/^www\.[^\s./]+\.[a-z]{2}/i.test(href)) href = `https://${href}`
  if (href.startsWith('//')) href = `https:${href}`
  if (context.baseHref !== undefined) href = URL.parse(href, context.baseHref)?.href ?? href
  href = behindGoogle(href)
  if (href.length <= MAX_HREF && isSafeHref(href)) return href
  context.dropped.name('link', value)
  return null
}

/** Unwraps the redirect through Google that Google Docs puts around links. */
function behindGoogle(href: string): string {
  if (!/^https?:\/\/www\.google\.[a-z.]{2,6}\/url\?/.test(href)) return href
  return URL.parse(href)?.searchParams.get('q') ?? href
}
