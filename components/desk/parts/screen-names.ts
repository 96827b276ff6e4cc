import { msg } from '#domain/messages/t.ts'

/** Screens that pages are shown on before they are public. */
export const SCREEN_NAMES = { phone: msg('Phone'), desktop: msg('Desktop') }
