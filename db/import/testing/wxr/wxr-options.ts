/** Pseudo-random numbers from 0 to 1. */
export type Roll = () => number

export type WxrOptions = {
  posts: number
  seed?: number
  /** Host of the old site, and another that some links inside stories name. */
  host?: string
  otherHost?: string
  /** Files that the export is split into, by items, as large sites export. */
  files?: number
  /** Paragraphs of a text, about. */
  paragraphs?: number
  /** Share of posts with a featured picture, and one in the text. */
  pictures?: number
  /** Languages of the texts: the first of most, the others of every tenth. */
  languages?: string[]
  /** A later export of the same site: this share of the posts has another text and a later date of change. */
  changed?: number
}

export type Given = Required<WxrOptions>

export const givenOptions = (options: WxrOptions): Given => ({
  seed: 1,
  host: 'old.example',
  otherHost: 'www.old.example',
  files: 1,
  paragraphs: 8,
  pictures: 0.4,
  languages: ['en'],
  changed: 0,
  ...options,
})
