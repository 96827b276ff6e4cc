/** Parts of a story that a proof counts, in the order of the text. Addresses of pictures and links are as they are written. */
export type StoryFacts = {
  words: string[]
  /** Addresses of pictures; ids of pictures in a document. */
  pictures: string[]
  captions: string[]
  credits: string[]
  /** Alternative texts that are not empty. */
  alts: string[]
  links: string[]
  footnotes: string[]
  embeds: string[]
  /** Words of struck text, and of inserted text, outside captions. */
  struck: string[]
  inserted: string[]
}

export const noFacts = (): StoryFacts => ({
  words: [],
  pictures: [],
  captions: [],
  credits: [],
  alts: [],
  links: [],
  footnotes: [],
  embeds: [],
  struck: [],
  inserted: [],
})

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"']+/gi
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * A text without addresses and invisible characters, in NFC: a film's address loses its spelling when it is embedded,
 * and links are counted by themselves.
 */
export const withoutAddresses = (text: string): string =>
  text.replaceAll(ADDRESS, ' ').replaceAll(UNSEEN, '').normalize('NFC')

/** A short text with single spaces, for comparing captions and the like. */
export const evenText = (text: string): string =>
  text.replaceAll(UNSEEN, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim()
