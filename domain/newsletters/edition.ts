import type { StoryLook } from '#domain/newsletters/edition-document.ts'

/** A picture as a letter loads it: a whole address, and its size in pixels. */
export type LetterPicture = { src: string; width: number; height: number; alt: string }

/** A story as a letter shows it. `url` is whole; texts may be empty but for the headline. */
export type LetterStory = {
  id: number
  url: string
  headline: string
  standfirst: string
  /** Names of its authors, joined in the language of the letter. */
  byline: string
  /** The kicker above the headline, mostly the name of its section. */
  kicker: string
  language: string
  picture: LetterPicture | null
}

/** A story of an earlier edition that was corrected since. `url` is null for a withdrawn one, whose `note` is not used. */
export type LetterCorrection = { headline: string; url: string | null; note: string }

/** Words of the letter above, with whole addresses. */
export type LetterSpan = { text: string; href: string | null }

/**
 * An edition with its slots filled: all that a letter says. `date` is written out in the letter's language. `links` are
 * whole addresses; those of a reader hold a mark in the place of the token (`server/jobs/newsletters/letter-mime.ts`).
 */
export type Edition = {
  paper: string
  list: string
  language: string
  date: string
  subject: string
  preheader: string
  above: LetterSpan[][]
  parts: { heading: string; look: StoryLook; stories: LetterStory[] }[]
  corrections: LetterCorrection[]
  /** Postal address of the paper, a line each. */
  address: string[]
  links: { home: string; webCopy: string; leave: string; preferences: string }
  /** True where another program sends it: without our links to leave, nor our word that nobody is tracked. */
  isHandedOver?: boolean
}
