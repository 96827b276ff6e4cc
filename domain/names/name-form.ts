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

const WORDS = ['headline', 'standfirst', 'kicker', 'address', 'seo', 'text', 'quote', 'caption', 'alt'] as const
/** Places in which a name can stand. `library`: the words of an upload, in the picture library. */
export const namePlace = z.enum([...WORDS, 'footnote', 'update', 'link', 'correction', 'library'])
export type NamePlace = z.infer<typeof namePlace>

const TERMS = ['section', 'topic', 'author', 'source'] as const
const LETTERS = ['edition', 'newsletter'] as const
/** Everything that has words which readers may see. The front, the banner, the menus and the paper have the id 1. */
export const nameOwner = z.enum(['story', 'page', ...TERMS, 'banner', 'front', ...LETTERS, 'menu', 'paper'])
export type NameOwner = z.infer<typeof nameOwner>

/** An occurrence of a name: `key` finds it in every version of its owner that has the same words around it. */
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
    isByHand: z.boolean().describe('True: it is no text, and stays until somebody changes it where it stands.'),
  })
  .meta({ id: 'NameOccurrence' })
export type Occurrence = z.infer<typeof occurrence>

const id = z.int().positive()
const owner = { of: nameOwner.default('story').describe('What `id` is the id of.'), id }
export const chosenStory = z.strictObject({
  ...owner,
  keys: z
    .array(z.string().regex(/^[a-z\d-]{1,40}$/))
    .min(1)
    .max(5_000),
})
export type ChosenNames = z.input<typeof chosenStory>

/** Most stories of one request: they are one transaction, for which other writers wait. */
export const MOST_AT_ONCE = 20
export const replaceInput = z.strictObject({
  forms: nameForms,
  request: id.optional().describe('The number of the request that it answers.'),
  batch: z.uuid().describe('The same for all parts of one act: a story that is done is not done twice.'),
  stories: z.array(chosenStory).min(1).max(MOST_AT_ONCE),
})
export type ReplaceInput = z.input<typeof replaceInput>

export const storyNames = z.strictObject({
  ...owner,
  headline: z.string(),
  isPublic: z.boolean(),
  occurrences: z.array(occurrence),
})
export type StoryNames = z.infer<typeof storyNames>
export const namePreview = z
  .strictObject({
    stories: z.array(storyNames).describe('Before the stories of the first page everything else that has the name.'),
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
    stories: z.array(z.strictObject({ ...owner, headline: z.string(), replaced: z.int() })),
  })
  .meta({ id: 'Replacement' })
export type ReplacementView = z.infer<typeof replacementView>
