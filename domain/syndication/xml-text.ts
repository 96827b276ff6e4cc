// oxlint-disable-next-line no-control-regex -- XML 1.0 has no way to write these
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g
const ENTITIES: Record<string, string> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '"': '&#x22;', "'": '&#x27;' }

/**
 * Escapes text for XML 1.0, between tags or in an attribute: hexadecimal entities, which every feed reader decodes
 * once.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** Wraps HTML in a CDATA section. */
export function cdata(html: string): string {
  const clean = html.toWellFormed().replace(FORBIDDEN, '')
  return `<![CDATA[${clean.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Formats an instant (ms UTC) by RFC 3339. */
export const rfc3339 = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')

/** Formats an instant (ms UTC) by RFC 822, with a four-digit year and a numeric zone. */
export const rfc822 = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000')
