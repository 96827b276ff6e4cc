import type { WrittenText } from '#domain/import/archive-item.ts'

const RAW = /\{%-?\s{0,9}raw\s{0,9}-?%\}([^]*?)\{%-?\s{0,9}endraw\s{0,9}-?%\}/g

/**
 * Source of templates and shortcodes that readers of the old site saw as it is: all of a text that no site generator
 * made pages of, except shortcodes that WordPress replaces; of Markdown the parts that are marked as raw.
 */
export function meantToBeSeen({ form, text }: Pick<WrittenText, 'form' | 'text'>): string {
  if (form === 'markdown') return [...text.matchAll(RAW)].map(([, raw]) => raw).join('\n')
  return [...text.matchAll(/\{[{%][^\n]*|\[\[[^\]\n]*\]\]/g)].map(([tag]) => tag).join('\n')
}
