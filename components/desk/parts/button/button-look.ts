export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger' | 'on-ink'
export type ButtonSize = 'small' | 'usual' | 'big'

const EVERY =
  'inline-flex items-center justify-center gap-[0.4375rem] rounded-sm border whitespace-nowrap no-underline motion-safe:[transition:background-color_120ms,color_120ms,border-color_120ms] forced-colors:border-[CanvasText] [&_kbd]:border-current [&_kbd]:bg-transparent [&_kbd]:text-inherit'

const SMALL = 'min-h-control-sm px-2 text-sm'
const USUAL = 'min-h-control px-3'
const BIG = 'min-h-10 px-4 text-[0.9375rem]'
const SIZES: Readonly<Record<ButtonSize, string>> = { small: SMALL, usual: USUAL, big: BIG }

const PLAIN =
  'border-edge bg-sheet font-medium text-ink hover:border-ink-2 hover:bg-hover active:bg-press aria-pressed:bg-press'
const PRIMARY = 'border-ink bg-ink font-semibold text-on-ink hover:bg-[light-dark(#000,#fff)]'
const QUIET =
  'border-transparent bg-transparent font-medium text-ink-2 hover:bg-press hover:text-ink aria-pressed:bg-press aria-pressed:text-ink'
const DANGER = 'border-red bg-sheet font-medium text-red hover:bg-hover active:bg-press aria-pressed:bg-press'
// On a bar whose ground is ink.
const ON_INK =
  'border-[light-dark(#6f7177,#8d8f94)] bg-transparent font-medium text-on-ink hover:bg-[rgb(128_128_128/0.35)]'
const KINDS: Readonly<Record<ButtonKind, string>> = {
  plain: PLAIN,
  primary: PRIMARY,
  quiet: QUIET,
  danger: DANGER,
  'on-ink': ON_INK,
}

const OFF = 'cursor-not-allowed border-rule bg-canvas text-ink-3'

export type ButtonLook = {
  kind?: ButtonKind | undefined
  size?: ButtonSize | undefined
  /** Cannot be used now. */
  isOff?: boolean | undefined
}

/** The classes of a button, for what is none but looks like one. */
export const buttonLook = ({ kind = 'plain', size = 'usual', isOff = false }: ButtonLook = {}): string =>
  `${EVERY} ${SIZES[size]} ${isOff ? `${OFF} ${kind === 'primary' ? 'font-semibold' : 'font-medium'}` : KINDS[kind]}`
