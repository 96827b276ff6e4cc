import { IntlMessageFormat } from 'intl-messageformat'

type Ast = ReturnType<IntlMessageFormat['getAst']>
type Range = readonly [from: number, to: number]
const PLURAL = 6

/**
 * Leaves out plural forms of an ICU message that read as its `other`, which is said in their place. Arabic repeats every
 * fourth of its six forms so.
 */
export function withoutRepeatedForms(message: string, language: string): string {
  const options = { ignoreTag: true, captureLocation: true }
  const ranges = repeatsIn(new IntlMessageFormat(message, language, undefined, options).getAst(), message)
  return ranges
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), message)
}

function repeatsIn(ast: Ast, message: string): Range[] {
  return ast.flatMap((element) => {
    if (!('options' in element)) return []
    const forms = Object.entries(element.options).map(([name, { value, location }]) => {
      const [from, to] = [location?.start.offset ?? 0, location?.end.offset ?? 0]
      return { name, value, from, to, text: message.slice(from, to) }
    })
    const other = forms.find(({ name }) => name === 'other')?.text
    return forms.flatMap(({ name, value, from, to, text }): Range[] => {
      const isRepeated = element.type === PLURAL && /^(?:zero|one|two|few|many)$/.test(name) && text === other
      if (!isRepeated) return repeatsIn(value, message)
      const next = to + (/^\s*/.exec(message.slice(to))?.[0].length ?? 0)
      return [[message.lastIndexOf(name, from), next]]
    })
  })
}
