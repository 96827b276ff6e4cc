import { IntlMessageFormat } from 'intl-messageformat'

type Located = { location?: { start: { offset: number }; end: { offset: number } } }
type Ast = ReturnType<IntlMessageFormat['getAst']>

const PLAIN = 'aeiouyAEIOUYcdghjklnrstwzCDGHJKLNRSTWZ'
const ACCENTED = 'åëïöüÿÅËÏÖÜŸçđğĥĵķļñřšťŵžÇĐĞĤĴĶĻÑŘŠŤŴŽ'
const VOWEL = /[aeiouyAEIOUY]/

/**
 * Returns an English sentence in ICU's syntax as the language of tests says it: each letter with an accent, each vowel
 * twice (which makes it some 40 % longer), in brackets. What it shows without those no translator was given, or is cut.
 */
export function pseudo(sentence: string): string {
  const options = { ignoreTag: !/<\/\w+>/.test(sentence), captureLocation: true }
  const texts = textsIn(new IntlMessageFormat(sentence, 'en', undefined, options).getAst())
  let said = ''
  let from = 0
  for (const [start, end] of texts) {
    said += sentence.slice(from, start) + accented(sentence.slice(start, end))
    from = end
  }
  return `⟦${said}${sentence.slice(from)}⟧`
}

const accented = (text: string): string =>
  [...text].map((letter) => (ACCENTED[PLAIN.indexOf(letter)] ?? letter).repeat(VOWEL.test(letter) ? 2 : 1)).join('')

/** Begin and end of the texts between the placeholders of a sentence. */
function textsIn(elements: Ast): [start: number, end: number][] {
  return elements.flatMap((element) => {
    const { location } = element as Located
    if (element.type === 0) return location ? [[location.start.offset, location.end.offset]] : []
    const options = 'options' in element ? Object.values(element.options) : []
    return [
      ...options.flatMap(({ value }) => textsIn(value)),
      ...('children' in element ? textsIn(element.children) : []),
    ]
  })
}
