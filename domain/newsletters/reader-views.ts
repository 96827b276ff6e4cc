import type { NewsletterRef } from '#domain/newsletters/web-copy.ts'

/** A list as a reader sees it who came by a letter. */
export type ReaderList = NewsletterRef & { state: 'asked' | 'confirmed' | 'left' | null }

/**
 * View of the page of a letter: the lists of the link (`named`) and all that are open or were the reader's, the reader's
 * address without its middle, since letters are passed on, until when the letters pause (ms UTC), and for a link that
 * proves another address, that one. Null for a link that does not hold.
 */
export type LetterPageView = {
  named: ReaderList[]
  lists: ReaderList[]
  address: string
  newAddress: string | null
  pausedUntil: number | null
}

/** An address by which its owner knows it and nobody else: `i…@harbour.example`. */
export const shortAddress = (address: string): string => address.replace(/^(.)[^@]*/u, '$1…')
