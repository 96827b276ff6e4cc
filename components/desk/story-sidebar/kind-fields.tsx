import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { genreIn, genre as genres } from '#domain/article/fields/genre.ts'
import { isLongRead, longRead as longReads } from '#domain/article/fields/long-read.ts'
import { HOW_MADE_NAMES, howMade } from '#domain/article/fields/made-by.ts'
import { wordCount } from '#domain/document/text/word-count.ts'
import { spokenTag } from '#domain/messages/spoken.ts'
import { msg, t } from '#domain/messages/t.ts'
import { directionOf } from '#domain/words/direction.ts'

const GENRE_NAMES = {
  news: msg('News'),
  reportage: msg('Reportage'),
  analysis: msg('Analysis'),
  background: msg('Background'),
  review: msg('Review'),
  opinion: msg('Opinion'),
}

const LONG_READ_NAMES = { yes: msg('Yes'), no: msg('No') }

type Props = { desk: StoryDeskState }

/** The genre of a story, which readers and search engines see; and whether it is set as a long read. */
export function KindFields({ desk: { story, isEditable, change } }: Props) {
  const { live, document } = story
  const isLong = isLongRead({ live, wordCount: wordCount(document), longRead: null })
  return (
    <>
      <ChoiceField
        label={t('Genre')}
        hint={t('Readers see a label on everything but news. Search engines and partners always get the genre.')}
        none={t('Same as the section: {genre}', { genre: t(GENRE_NAMES[genreIn(story.sections)]) })}
        options={genres.options}
        nameOf={(one) => t(GENRE_NAMES[one])}
        value={story.genre}
        isEditable={isEditable}
        onChange={(genre) => change({ genre })}
      />
      <ChoiceField
        label={t('Long read')}
        hint={t(
          'A light headline, and a list of its parts at the top. Automatic from 1,500 words on; a live story never is one.',
        )}
        none={isLong ? t('Automatic: yes') : t('Automatic: no')}
        options={longReads.options}
        nameOf={(one) => t(LONG_READ_NAMES[one])}
        value={story.longRead}
        isEditable={isEditable && live === null}
        onChange={(longRead) => change({ longRead })}
      />
    </>
  )
}

/** Whether an AI tool took part in a story, and which. */
export function MadeByField({ desk: { story, isEditable, change } }: Props) {
  const { madeBy } = story
  return (
    <>
      <ChoiceField
        label={t('Made by')}
        hint={t('If not by people, readers see a line about it, with the name of whoever publishes the story.')}
        none={t('People')}
        options={howMade.options}
        nameOf={(one) => t(HOW_MADE_NAMES[one])}
        value={madeBy?.how ?? null}
        isEditable={isEditable}
        onChange={(how) => change({ madeBy: how && { tool: '', ...madeBy, how } })}
      />
      {madeBy && (
        <Field label={t('AI tool')} hint={t('Its name, as readers see it.')}>
          {(wired) => (
            <input
              {...wired}
              className={`w-full ${CONTROL}`}
              maxLength={100}
              value={madeBy.tool}
              readOnly={!isEditable}
              onChange={({ target }) => change({ madeBy: { ...madeBy, tool: target.value } })}
            />
          )}
        </Field>
      )}
    </>
  )
}

const LANGUAGES = 'en ar de el es fa fr he it nl no pl pt ru sv tr uk zh'.split(' ')

/** The language of a story, which determines its direction. */
export function LanguageField({ desk: { story, isEditable, change } }: Props) {
  const { language: own } = story
  const names = new Intl.DisplayNames(spokenTag(), { type: 'language' })
  return (
    <ChoiceField
      label={t('Language')}
      hint={
        directionOf(own) === 'rtl'
          ? t('Written from right to left, here and on the page.')
          : t('Written from left to right, here and on the page.')
      }
      options={LANGUAGES.includes(own) ? LANGUAGES : [own, ...LANGUAGES]}
      nameOf={(one) => names.of(one)}
      value={own}
      isEditable={isEditable}
      onChange={(language) => language !== null && change({ language })}
    />
  )
}
