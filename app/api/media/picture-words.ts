import { z } from 'zod'
import type { Db } from '#db/engine/open.ts'
import type { AddedPicture } from '#db/media/add-picture.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { likenesses } from '#db/queries/media/list-likenesses.ts'
import type { AddedMedia } from '#domain/newsroom-views.ts'
import { text } from '#domain/text/text-schema.ts'
import { mediaPath } from '#domain/urls/paths.ts'

const words = text.trim()
/** Text that describes a picture. */
export const pictureWords = {
  alt: words.max(1_000),
  isDecorative: z.boolean(),
  caption: words.max(2_000),
  credit: words.max(300),
}

/** Refusal codes of an upload that does not become a picture. */
export const uploadRefusals = [
  'not-allowed',
  'not-found',
  'too-busy',
  'not-a-picture',
  'not-decodable',
  'too-many-pixels',
  'decoding-took-too-long',
  'too-large',
] as const

/** Describes a picture that was just added: its addresses and possible duplicates. */
export function addedView(db: Db, { isNew, isStilled, ...picture }: AddedPicture): AddedMedia {
  const variants = picture.widths.flatMap((width) =>
    RENDITION_FORMATS.map((format) => mediaPath(picture.file, width, format)),
  )
  return { ...picture, variants, isStilled, isDouble: !isNew, likenesses: likenesses(db, picture) }
}
