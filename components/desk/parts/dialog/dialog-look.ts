const FLOATS =
  'fixed inset-x-0 z-41 mx-auto w-[min(34rem,calc(100vw-2rem))] rounded-[6px] border border-edge bg-raised shadow-float'
// 400 % zoom, or a phone on its side: all of it scrolls.
const LOW = 'low:top-2 low:max-h-[calc(100dvh-1rem)] low:overflow-auto'

export const VEIL = 'fixed inset-0 z-40 bg-veil'
export const DIALOG = `top-[12vh] ${FLOATS} ${LOW}`
export const BODY = 'grid max-h-[52vh] gap-3 overflow-auto px-6 pt-2 pb-4 low:max-h-none'
export const ACTIONS = 'flex flex-wrap items-center justify-end gap-2 border-t border-rule px-6 py-3'
export const TITLE = 'font-serif text-xl leading-[1.15] font-bold wrap-anywhere'
export const DESCRIPTION = 'mt-1 text-sm leading-[1.4] text-ink-3'
