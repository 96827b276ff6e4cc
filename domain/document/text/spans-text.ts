import type { Span } from '#domain/document/blocks/schema.ts'

/** Characters and their raised or lowered forms, in the order of one another; Unicode has none for the others. */
const FORMS = {
  sup: formsOf(
    '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
    '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
  ),
  sub: formsOf('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
}

type Script = keyof typeof FORMS

function formsOf(plain: string, forms: string): ReadonlyMap<string, string> {
  const all = [...forms]
  return new Map([...plain].map((letter, at) => [letter, all[at] ?? letter]))
}

const scriptOf = ({ marks }: Span): Script | undefined => {
  const mark = marks?.find(({ type }) => type === 'sub' || type === 'sup')
  return mark && (mark.type === 'sub' ? 'sub' : 'sup')
}

/**
 * Text of spans without their marks. Raised and lowered text is written with Unicode's characters where each of its
 * characters has one (`10⁶`, `H₂O`), otherwise, and where it is a longer word, after `^` or `_` (`x^q`, `x_(total)`);
 * neighbours are one text.
 */
export function spansText(spans: readonly Span[]): string {
  let text = ''
  let from = 0
  while (from < spans.length) {
    const script = scriptOf(spans[from] as Span)
    let to = from + 1
    while (to < spans.length && scriptOf(spans[to] as Span) === script) to++
    const part = spans
      .slice(from, to)
      .map((span) => span.text)
      .join('')
    text += script ? scripted(part, script) : part
    from = to
  }
  return text
}

/** A word of its own stays readable, and is found. */
const WORD = /\p{L}{4}/u

/** Raised or lowered text as plain text; the spaces around it stay outside. */
export function scripted(text: string, script: Script): string {
  const words = text.trim()
  if (words === '') return text
  const letters = [...words]
  const forms = letters.map((letter) => FORMS[script].get(letter))
  const sign = script === 'sup' ? '^' : '_'
  const plain = letters.length === 1 ? words : `(${words})`
  return text.replace(words, () => (forms.includes(undefined) || WORD.test(words) ? sign + plain : forms.join('')))
}
