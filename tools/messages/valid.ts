import { IntlMessageFormat } from 'intl-messageformat'

type Ast = ReturnType<IntlMessageFormat['getAst']>
type Element = Ast[number]
/** A name that a sentence has, and how it is used; `isAgain` where a plural stands in its own `other`. */
type Use = { name: string; kind: string; options: string[]; isAgain: boolean }

/** Kinds of ICU's elements as the parser numbers them. */
const KINDS = ['text', 'value', 'number', 'date', 'time', 'select', 'plural', '#', 'tag']
const COUNTS = /^(?:value|number|plural)$/
/** A quoted brace, bracket or sign, which are the only marks that an apostrophe is for. */
const QUOTED = /'[{}<>#][^']*'/g

/** True for a sentence with tags: `<link>…</link>`. */
const hasTags = (text: string): boolean => /<\/\w+>/.test(text)
const astOf = (text: string, language: string, mayHaveTags: boolean): Ast =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: !mayHaveTags }).getAst()

/** Says why a sentence cannot be said in a language; null if it can. */
export function problemOf(text: string, language: string, mayHaveTags = hasTags(text)): string | null {
  if (text.replaceAll(QUOTED, '').includes("'")) return "it has a ', which quotes in ICU: write ’"
  if (text.trim() !== text || text === '') return 'it begins or ends with a blank, or is empty'
  let ast: Ast
  try {
    ast = astOf(text, language, mayHaveTags)
  } catch (error) {
    return `it is no ICU message: ${error instanceof Error ? error.message : String(error)}`
  }
  if (ast.every(({ type }) => type === 0) && /[{}]/.test(text.replaceAll(QUOTED, ''))) return 'it has a stray brace'
  for (const { kind, name, options, isAgain } of usesIn(ast)) {
    if ((kind !== 'plural' && kind !== 'ordinal') || isAgain) continue
    const problem = problemOfPlural(options, language, kind === 'ordinal' ? 'ordinal' : 'cardinal')
    if (problem) return `the plural of {${name}} ${problem}`
  }
  return null
}

/** Says why a translation does not stand for an English sentence; null if it does. */
export function problemOfTranslation(english: string, translation: string, language: string): string | null {
  const problem = problemOf(translation, language, hasTags(english))
  if (problem) return problem
  const [wanted, found] = [english, translation].map((text, at) =>
    Map.groupBy(usesIn(astOf(text, at === 0 ? 'en' : language, hasTags(english))), ({ name }) => name),
  ) as [Map<string, Use[]>, Map<string, Use[]>]
  for (const name of wanted.keys()) if (!found.has(name)) return `${name} is missing`
  for (const [name, uses] of found) {
    const known = wanted.get(name)
    if (!known) return `the English sentence has no ${name}`
    for (const { kind, options } of uses) {
      const like = known.find((one) => one.kind === kind || (COUNTS.test(one.kind) && COUNTS.test(kind)))
      if (!like) return `${name} is a ${kind} here and a ${known[0]?.kind} in English`
      if (kind === 'select' && options.toSorted().join() !== like.options.toSorted().join())
        return `${name} chooses from ${options.join(', ')} instead of ${like.options.join(', ')}`
    }
  }
  return null
}

function usesIn(elements: Ast): Use[] {
  return elements.flatMap((element: Element): Use[] => {
    if (element.type === 0 || element.type === 7) return []
    const kind = element.type === 6 && element.pluralType === 'ordinal' ? 'ordinal' : (KINDS[element.type] ?? '')
    const options = 'options' in element ? Object.entries(element.options) : []
    const children = 'children' in element ? element.children : []
    const inside = [...options.flatMap(([, { value }]) => usesIn(value)), ...usesIn(children)]
    const isAgain = inside.some((one) => one.name === element.value && one.kind === kind)
    return [{ name: element.value, kind, options: options.map(([key]) => key), isAgain }, ...inside]
  })
}

function problemOfPlural(options: readonly string[], language: string, type: 'cardinal' | 'ordinal'): string | null {
  const rules = new Intl.PluralRules(language, { type })
  const known = rules.resolvedOptions().pluralCategories as string[]
  const unknown = options.filter((key) => !key.startsWith('=') && !known.includes(key))
  if (unknown.length > 0) return `has ${unknown.join(', ')}, which ${language} does not have`
  const exact = options.filter((key) => key.startsWith('=')).map((key) => Number(key.slice(1)))
  // In English “used 1×” and “, 1 unread” need no form of their own beside that for nothing.
  const isChoice = language === 'en' && exact.length > 0
  const missing = isChoice ? [] : categoriesOf(rules, exact).filter((key) => !options.includes(key))
  return missing.length > 0 ? `lacks ${missing.join(', ')}` : null
}

/**
 * The categories of whole numbers below 1,000, without those that have a form of their own (`=0`). French and Spanish have
 * one more, from a million on.
 */
const categoriesOf = (rules: Intl.PluralRules, exact: readonly number[]): string[] => [
  ...new Set(Array.from({ length: 1_000 }, (_, n) => (exact.includes(n) ? 'other' : rules.select(n)))),
]
