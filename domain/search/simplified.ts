import { Converter } from 'opencc-js/t2cn'

const HAN = /\p{Script=Han}/u
const EACH_HAN = /\p{Script=Han}/gu

let convert: ((letter: string) => string) | undefined
const known = new Map<string, string>()

/**
 * Replaces traditional Chinese characters by simplified ones, letter by letter, so that offsets stay the same. The
 * tables are loaded with the first Chinese text: 12 ms, 2 MB.
 */
export const simplified = (text: string): string => (HAN.test(text) ? text.replace(EACH_HAN, simplifiedLetter) : text)

function simplifiedLetter(letter: string): string {
  const kept = known.get(letter)
  if (kept !== undefined) return kept
  convert ??= Converter({ from: 't', to: 'cn' })
  const simple = convert(letter)
  const answer = simple.length === letter.length ? simple : letter
  known.set(letter, answer)
  return answer
}
