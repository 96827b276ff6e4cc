/** Scripts without spaces between words, and their punctuation: a line may begin at any word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001-\u303F\uFF01-\uFF65]/u
/** Characters that may not begin a line (BEFORE) or end one (AFTER). */
const BEFORE = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}ーっゃゅょッャュョ々]/u
const AFTER = /[\p{Ps}\p{Pi}]/u

/**
 * Offsets at which a line of a text may begin, ascending, 0 first: after spaces and hyphens, and between words of
 * scripts without spaces (UAX #14, as far as headlines need it; word segmentation is ICU's).
 */
export function breaksIn(text: string, language: string): number[] {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
  const breaks = [0]
  for (const [n, { segment, index }] of words.entries()) {
    const last = words[n - 1]?.segment.at(-1)
    if (last === undefined || /^\s/.test(segment)) continue
    const first = String.fromCodePoint(segment.codePointAt(0) ?? 0)
    const isHyphen = /[-‐–—]/.test(last) && /^[\p{L}\p{N}]/u.test(segment) && !/\s/.test(text.charAt(index - 2))
    const isBetween = UNSPACED.test(first + last) && !BEFORE.test(first) && !AFTER.test(last)
    if (/\s/.test(last) || isHyphen || isBetween) breaks.push(index)
  }
  return breaks
}
