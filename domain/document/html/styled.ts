import { attribute, type Element } from '#domain/document/html/node.ts'
import type { State } from '#domain/document/html/state.ts'

const WEIGHT = /(?:^|[;\s])font-weight\s*:\s*([a-z]+|\d+)/
const RAISED = /(?:^|[;\s])vertical-align\s*:\s*(sub|super)\b/
const STRUCK = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*line-through/
const SLANT = /(?:^|[;\s])font-style\s*:\s*([a-z]+)/

/**
 * Reads bold, italic, raised, lowered and struck text from style attributes, as word processors write them; a style can
 * also undo a `<b>`.
 */
export function styled(element: Element, state: State): State {
  const style = attribute(element, 'style')?.toLowerCase()
  if (!style) return state
  const raised = RAISED.exec(style)?.[1]
  const drawn = raised || STRUCK.test(style) ? { ...state, ...drawnBy(raised, STRUCK.test(style)) } : state
  return style.includes('font-') ? lettered(style, drawn) : drawn
}

const drawnBy = (raised: string | undefined, strike: boolean): Partial<State> => ({
  ...(raised === 'sub' && { sub: true }),
  ...(raised === 'super' && { sup: true }),
  ...(strike && { strike }),
})

function lettered(style: string, state: State): State {
  const weight = WEIGHT.exec(style)?.[1]
  const slant = SLANT.exec(style)?.[1]
  const bold = weight === undefined || weight === 'inherit' ? state.bold : isBold(weight)
  const italic = slant === undefined || slant === 'inherit' ? state.italic : slant === 'italic' || slant === 'oblique'
  return bold === state.bold && italic === state.italic ? state : { ...state, bold, italic }
}

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
