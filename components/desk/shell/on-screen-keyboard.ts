/** Sizes in CSS pixels: the window, what of it is visible, and the height that was visible before typing began. */
export type Sizes = { inner: number; visible: number; offsetTop: number; scale: number; before: number }
/** The height that an on-screen keyboard covers at the foot of the window, and how far the visible part was moved down. */
export type Keyboard = { covered: number; panned: number }

/** Less is a bar of the browser that came or went. */
const MIN_KEYBOARD = 120

/**
 * Tells from the sizes of the window whether an on-screen keyboard is open; null if none is. `covered` is 0 in browsers
 * that make the page smaller instead (Chrome, Firefox); Safari lays the keyboard over it.
 */
export function keyboardOf({ inner, visible, offsetTop, scale, before }: Sizes): Keyboard | null {
  // A page that was zoomed with two fingers is small without a keyboard.
  if (scale > 1.01 || before - visible < MIN_KEYBOARD) return null
  return { covered: Math.max(0, Math.round(inner - visible - offsetTop)), panned: Math.max(0, Math.round(offsetTop)) }
}
