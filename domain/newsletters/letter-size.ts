import { quotedPrintable } from '#domain/newsletters/quoted-printable.ts'

const KIB = 1_024
/** Sizes of a letter's HTML in bytes: above the first the desk warns; at the second Gmail cuts it, and it is refused. */
export const LARGE = 85 * KIB
export const TOO_LARGE = 102 * KIB

/** Bytes of the HTML as it is sent, in quoted-printable. A token has as many letters as the mark in its place. */
export const sizeAsSent = (html: string): number => quotedPrintable(html).length

export const judgedSize = (bytes: number): 'fits' | 'large' | 'too-large' =>
  bytes > TOO_LARGE ? 'too-large' : bytes > LARGE ? 'large' : 'fits'
