const FOCUS = 'focus-visible:border-blue focus-visible:outline-offset-[-1px]'
const WRONG = 'aria-[invalid=true]:border-red aria-[invalid=true]:[box-shadow:inset_0_0_0_1px_var(--color-red)]'
// Safari zooms into fields with smaller letters.
const FINGER = 'thumb:touch:text-lg'

const EVERY = `rounded-sm border border-edge bg-sheet forced-colors:border-[CanvasText] ${FOCUS} ${WRONG} ${FINGER}`

/** The classes of an input, a list to choose from, or a text area; `TEXT_AREA` follows for the last. */
export const CONTROL = `min-h-control px-[0.5625rem] py-[0.3125rem] ${EVERY}`
/** The same in a bar of filters. */
export const SMALL_CONTROL = `min-h-control-sm px-2 py-0 text-sm ${EVERY}`
export const TEXT_AREA = 'min-h-16 resize-y leading-[1.4]'
/** The classes of a checkbox or a radio button. */
export const TICK = 'mt-0.5 size-4 flex-none focus-visible:outline-offset-[-1px]'
/** The line of one, with its words. */
export const TICK_LINE = 'flex min-h-6 items-start gap-2'
/** The classes of a label, of a hint under a field, and of the reason why it is wrong. */
export const LABEL = 'flex justify-between gap-2 text-sm font-semibold'
export const HINT = 'text-xs leading-[1.4] text-ink-3'
export const WHY = 'flex items-start gap-1.5 text-sm text-red'
