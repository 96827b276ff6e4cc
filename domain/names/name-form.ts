import { z } from 'zod'
import { t } from '#domain/messages/t.ts'
import { isLetterOrFigure } from '#domain/names/name-pattern.ts'
import { line } from '#domain/text/text-schema.ts'

/** A form of a name, as “Vestergaard”, and the words that stand in its place from now on. */
export const nameForm = z.strictObject({
  form: line(100).refine((form) => isLetterOrFigure(form.at(0)) && isLetterOrFigure(form.at(-1)) && form.length > 1, {
    error: () => t('is not a name of two letters or more'),
  }),
  replacement: line(100).min(1),
})
export type NameForm = z.infer<typeof nameForm>
export const nameForms = z.array(nameForm).min(1).max(20)

/** Places of a story in which a name can stand. `library`: the words of an upload, in the picture library. */
export const namePlace = z.enum([
  'headline',
  'standfirst',
  'kicker',
  'address',
  'seo',
  'text',
  'quote',
  'caption',
  'alt',
  'footnote',
  'update',
  'link',
  'correction',
  'library',
  'front',
  'newsletter',
])
export type NamePlace = z.infer<typeof namePlace>

/** An occurrence of a name: `key` finds it in every version of the story that has the same words around it. */
export const occurrence = z
  .strictObject({
    key: z.string(),
    place: namePlace,
    form: z.int().min(0).describe('Its form, counted from 0.'),
    before: z.string(),
    name: z.string().describe('As it stands there.'),
    after: z.string(),
    replacement: z.string().describe('As it would stand there.'),
    isPublic: z.boolean().describe('False: only unpublished or earlier versions have it.'),
  })
  .meta({ id: 'NameOccurrence' })
export type Occurrence = z.infer<typeof occurrence>

const id = z.int().positive()
/** Longest list of chosen occurrences of a story. */
const MOST_KEYS = 5_000
export const chosenStory = z.strictObject({
  id,
  keys: z
    .array(z.string().regex(/^[a-z\d-]{1,40}$/))
    .min(1)
    .max(MOST_KEYS),
})
export type ChosenNames = z.infer<typeof chosenStory>

export const storyNames = z.strictObject({
  id,
  headline: z.string(),
  isPublic: z.boolean(),
  occurrences: z.array(occurrence),
})
export type StoryNames = z.infer<typeof storyNames>

export const namePreview = z
  .strictObject({
    stories: z.array(storyNames),
    words: z.array(z.string()).describe('Other words of these stories that begin like a form.'),
    next: id.nullable().describe('`after` of the next page; null: every story was searched.'),
  })
  .meta({ id: 'NamePreview' })
export type NamePreview = z.infer<typeof namePreview>

export const replacementView = z
  .strictObject({
    id,
    at: z.int(),
    by: z.string(),
    request: id.nullable(),
    forms: nameForms,
    stories: z.array(z.strictObject({ id, headline: z.string(), replaced: z.int() })),
  })
  .meta({ id: 'Replacement' })
export type ReplacementView = z.infer<typeof replacementView>
