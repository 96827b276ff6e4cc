import { isSafeHref } from '#domain/document/blocks/href.ts'

/** Parses a typed address; also accepts a bare domain and an email address. Null if it is not a safe link. */
export function hrefFrom(typed: string): string | null {
  const text = typed.trim()
  if (isSafeHref(text)) return text
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`
  const guess = `https://${text}`
  return /^[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(text) && isSafeHref(guess) ? guess : null
}
