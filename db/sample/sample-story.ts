import type { SourceChange } from '#domain/article/fields/source-views.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

/** A picture by its file name in db/sample/pictures; the loader maps it to a media row. */
export type SamplePicture = {
  file: string
  alt: string
  caption: string
  credit: string
}

/**
 * Blocks as a sample story writes them: without ids (they follow from the position), with files for pictures, minutes
 * for instants.
 */
export type SampleBlock =
  | WithoutId<Exclude<Block, { type: 'image' | 'gallery' | 'update' | 'correction' }>>
  | ({ type: 'image' } & SamplePicture)
  | { type: 'gallery'; caption: string; images: SamplePicture[] }
  | (WithoutId<Omit<Extract<Block, { type: 'update' }>, 'at'>> & {
      minutesAgo: number
    })
  | (WithoutId<Omit<Extract<Block, { type: 'correction' }>, 'at'>> & {
      minutesAgo: number
    })

export type SampleSection = {
  slug: string
  name: string
  accent: string
  voice: 'news' | 'opinion'
  strapline: string
}
export type SampleAuthor = {
  slug: string
  name: string
  role: string
  bio: string
  portrait: string | null
}
/** A source and the terms agreed with it. */
export type SampleSource = { name: string; homepage: string; terms?: SourceChange }
export type SamplePerson = {
  email: string
  name: string
  role: 'reporter' | 'editor' | 'admin'
  password: string
  /** The byline of this person, if there is one. */
  author: string | null
}

/** The composed front: every string is a story's key. A band names its sections; `four` has one list per section. */
export type SampleFront = {
  lead: { story: string; links: string[] }
  seconds: string[]
  strip: string[]
  opinion: string[]
  bands: (
    | { kind: 'river' | 'half'; section: string; stories: string[] }
    | { kind: 'feature'; story: string }
    | { kind: 'four'; columns: { section: string; stories: string[] }[] }
  )[]
}
