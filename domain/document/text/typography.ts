type Signs = { double: readonly [string, string]; single: readonly [string, string]; dash: string }

const ENGLISH: Signs = { double: ['“', '”'], single: ['‘', '’'], dash: '—' }
const GERMAN: Signs = { double: ['„', '“'], single: ['‚', '‘'], dash: '–' }
const GUILLEMETS: Signs = { double: ['«', '»'], single: ['“', '”'], dash: '—' }
/** French puts a narrow no-break space inside guillemets. */
const FRENCH: Signs = { double: ['«\u202f', '\u202f»'], single: ['‘', '’'], dash: '–' }

/** Quotation marks and dashes by language; text in any other language stays as typed. */
const SIGNS: Readonly<Record<string, Signs>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: GUILLEMETS,
  it: { ...GUILLEMETS, dash: '–' },
  pt: ENGLISH,
  nl: { ...ENGLISH, dash: '–' },
  pl: { double: ['„', '”'], single: ['‚', '’'], dash: '–' },
  ru: { double: ['«', '»'], single: ['„', '“'], dash: '—' },
  uk: { double: ['«', '»'], single: ['„', '“'], dash: '—' },
  el: { double: ['«', '»'], single: ['“', '”'], dash: '—' },
  no: { double: ['«', '»'], single: ['‘', '’'], dash: '–' },
  sv: { double: ['”', '”'], single: ['’', '’'], dash: '–' },
  tr: { ...ENGLISH, dash: '–' },
  zh: ENGLISH,
}

const APOSTROPHE = '’'
const OPENS_AFTER = /^$|[\s([{\u2014\u2013/-]$/
const WORD = /[\p{L}\p{N}]$/u

/**
 * Replacement for a typed `"`, `'` or the second of two hyphens; null leaves it. `before` is the text of the line up to
 * it. An apostrophe within or after a word stays one, unless it closes a quote that was opened before.
 */
export function typeset(typed: string, before: string, language: string): string | null {
  const signs = SIGNS[language.split('-')[0]?.toLowerCase() ?? '']
  if (!signs) return null
  // Hyphens alone on a line may become a divider.
  if (typed === '--') return /^-*$/.test(before) ? null : signs.dash
  const [open, close] = typed === '"' ? signs.double : signs.single
  if (OPENS_AFTER.test(before) || endsOpened(before, signs)) return open
  if (typed === '"' || close === APOSTROPHE || !WORD.test(before)) return close
  return before.lastIndexOf(open) > before.lastIndexOf(close) ? close : APOSTROPHE
}

/**
 * True after an opening mark, where a nested quote may begin at once. Identical marks are taken for the end of a quote.
 */
function endsOpened(before: string, { double, single }: Signs): boolean {
  return [double, single].some(([open, close]) => open !== close && before.endsWith(open))
}
