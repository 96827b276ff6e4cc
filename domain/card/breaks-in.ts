/** Scripts that put no space between words, and their signs: a line may begin wherever a word does. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3001-\u303F\uFF01-\uFF65]/u
/** What stays with what stands before it, and with what comes after it. */
const BEFORE = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}ーっゃゅょッャュョ々]/u
const AFTER = /[\p{Ps}\p{Pi}]/u

/**
 * Where a line of a text may begin, as offsets into it, ascending, the beginning first: after spaces and hyphens, and
 * between words of scripts that have no spaces (UAX #14, as far as headlines need it; the words are ICU's).
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
