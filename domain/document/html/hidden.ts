import type { Context } from '#domain/document/html/context.ts'
import { attribute, type Element, parentOf } from '#domain/document/html/node.ts'

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/
const PRIVATE = /mso-hide\s*:\s*all/i
/** Class names of parts that a reader opens with a button: accordions, tabs and “read more”. */
const PANEL = /accordion|collaps|toggle|spoiler|expand|tab-?(?:pane|panel|content)|faq|read-?more|more-text|panel/i

/** True for content that the page hides and offers no button for. Parts that a reader can open belong to the story. */
export function isHidden(element: Element, context: Context): boolean {
  const hidden = attribute(element, 'hidden')
  const style = attribute(element, 'style')
  const isStyledAway = style !== undefined && HIDDEN.test(style.toLowerCase())
  if (hidden === undefined && !isStyledAway) return false
  if (style !== undefined && PRIVATE.test(style)) return true
  return hidden !== 'until-found' && !canBeOpened(element, context)
}

function canBeOpened(element: Element, context: Context): boolean {
  const role = attribute(element, 'role')
  if (role === 'tabpanel' || role === 'region') return true
  const id = attribute(element, 'id')
  if (id !== undefined && context.notes.isControlled(id)) return true
  const parent = parentOf(element)
  return [element, ...(parent ? [parent] : [])].some((one) => PANEL.test(attribute(one, 'class') ?? ''))
}
