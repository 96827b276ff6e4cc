import { attribute, type Element } from '#domain/document/html/node.ts'
import type { State } from '#domain/document/html/state.ts'

const WEIGHT = /(?:^|[;\s])font-weight\s*:\s*([a-z]+|\d+)/
const SLANT = /(?:^|[;\s])font-style\s*:\s*([a-z]+)/

/** Reads bold and italic from style attributes, as word processors write them; a style can also undo a `<b>`. */
export function styled(element: Element, state: State): State {
  const style = attribute(element, 'style')?.toLowerCase()
  if (!style?.includes('font-')) return state
  const weight = WEIGHT.exec(style)?.[1]
  const slant = SLANT.exec(style)?.[1]
  const bold = weight === undefined || weight === 'inherit' ? state.bold : isBold(weight)
  const italic = slant === undefined || slant === 'inherit' ? state.italic : slant === 'italic' || slant === 'oblique'
  return bold === state.bold && italic === state.italic ? state : { ...state, bold, italic }
}

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
