/**
 * Replaces each `<name>…</name>` of simple markup, by what stands in it. Searches only as far as there is an end, so that
 * beginnings without one cost nothing.
 */
export function replaceElements(html: string, name: string, replace: (inner: string) => string): string {
  const close = `</${name}>`
  const last = html.lastIndexOf(close)
  if (last < 0) return html
  const end = last + close.length
  const element = new RegExp(String.raw`<${name}(?=[\s>])[^<>]*>([\s\S]*?)${close}`, 'g')
  return html.slice(0, end).replaceAll(element, (_, inner: string) => replace(inner)) + html.slice(end)
}
