// oxlint-disable-next-line no-control-regex -- XML has no way to write these
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escapes text for HTML and XML, between tags or in a quoted attribute; drops characters that XML cannot carry. */
export function escapeHtml(text: string): string {
  const clean = text.isWellFormed() ? text : text.toWellFormed()
  return clean.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
