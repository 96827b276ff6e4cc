import type { Context } from '#domain/document/html/context.ts'
import { attribute, type Element, parentOf } from '#domain/document/html/node.ts'

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|mso-hide\s*:\s*all)/
const PRIVATE = /mso-hide\s*:\s*all/i
/** What a reader opens by a button: how the parts of accordions, tabs and “read more” are called. */
const PANEL = /accordion|collaps|toggle|spoiler|expand|tab-?(?:pane|panel|content)|faq|read-?more|more-text|panel/i

/** True for what a page does not show and has no button for. Whatever a reader can open is part of the story. */
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
