import { z } from 'zod'
import { type ChosenStory, chosenIn, slot } from '#domain/article/front/front-slots.ts'
import { absoluteHref, isSafeHref } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { line, text } from '#domain/text/text-schema.ts'

/** Words of the letter above: plain, or a link as a whole. */
const span = z.strictObject({
  text: text.min(1).max(5_000),
  href: z
    .string()
    .max(2_048)
    .refine(isSafeHref, { error: () => t('is not an address that can be linked') })
    .optional(),
})
const paragraph = z.array(span).min(1).max(50)

/** How the stories of a part look: a picture over the words, one beside them, or the words alone. */
export const storyLook = z.enum(['big', 'small', 'lines'])
export type StoryLook = z.infer<typeof storyLook>

/** Stories under a heading. `slots` are those of the front: a story by hand, a rule, or null for the paper's newest. */
const part = z.strictObject({
  heading: line(120).default(''),
  look: storyLook.default('lines'),
  slots: z.array(slot).min(1).max(20),
})

/**
 * Editors' choices for an edition: subject, preheader (what mail programs show beside the subject), a letter above the
 * stories, and the stories in parts. Unknown fields are refused. A draft may lack its subject; the checks ask for it.
 */
export const editionDocument = z.strictObject({
  subject: line(150).default(''),
  preheader: line(250).default(''),
  above: z.array(paragraph).max(30).default([]),
  parts: z.array(part).max(12).default([]),
})
export type EditionDocument = z.infer<typeof editionDocument>

/** Document of a list's first edition: a story with its picture, and four more. */
export const firstEdition = (): EditionDocument =>
  editionDocument.parse({
    parts: [
      { look: 'big', slots: [null] },
      { look: 'small', slots: [null, null, null, null] },
    ],
  })

/** Document of the next edition: the parts and rules of the one before, without its words and chosen stories. */
export const nextEdition = ({ parts }: EditionDocument): EditionDocument =>
  editionDocument.parse({
    parts: parts.map((one) => ({ ...one, slots: one.slots.map((of) => (chosenIn(of) ? null : of)) })),
  })

/** The letter above with whole addresses; `origin` is that of the paper. */
export const aboveWithOrigin = ({ above }: EditionDocument, origin: string) =>
  above.map((spans) =>
    spans.map((one) => ({ text: one.text, href: one.href === undefined ? null : absoluteHref(one.href, origin) })),
  )

/** A story in a part: its headline then, and the words that an editor gave it in its slot; null: its own. */
export type FilledStory = { id: number; headline: string; words: ChosenStory | null }
/** A story of an earlier edition that was corrected, or withdrawn (without a note), before this one. */
export type FilledCorrection = { id: number; headline: string; note: string | null }

/**
 * The contents of an edition at the time when its letter was made (`at`, ms UTC): stored when its sending begins, and
 * what its web copy is made from. `slug` is the last part of that copy's address.
 */
export type FilledEdition = Pick<EditionDocument, 'preheader' | 'above'> & {
  at: number
  slug: string
  parts: { heading: string; look: StoryLook; stories: FilledStory[] }[]
  corrections: FilledCorrection[]
}

/** Ids of its stories, each once. */
export const storyIdsOf = ({ parts }: FilledEdition): number[] => [
  ...new Set(parts.flatMap(({ stories }) => stories.map(({ id }) => id))),
]
