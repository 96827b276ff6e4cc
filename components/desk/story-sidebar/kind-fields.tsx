import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'
import { genreIn, genre as genres } from '#domain/article/fields/genre.ts'
import { isLongRead, longRead as longReads } from '#domain/article/fields/long-read.ts'
import { wordCount } from '#domain/document/text/word-count.ts'
import { directionOf } from '#domain/words/speech.ts'

type Props = { desk: StoryDeskState }

/** The genre of a story, which readers and search engines see; and whether it is set as a long read. */
export function KindFields({ desk: { story, isEditable, change } }: Props) {
  const { live, document } = story
  const isLong = isLongRead({ live, wordCount: wordCount(document), longRead: null })
  return (
    <>
      <ChoiceField
        label={words.genre.label}
        hint={words.genre.hint}
        none={words.genre.asSection(words.genre.names[genreIn(story.sections)])}
        options={genres.options}
        nameOf={(one) => words.genre.names[one]}
        value={story.genre}
        isEditable={isEditable}
        onChange={(genre) => change({ genre })}
      />
      <ChoiceField
        label={words.longRead.label}
        hint={words.longRead.hint}
        none={words.longRead.automatic(isLong)}
        options={longReads.options}
        nameOf={(one) => words.longRead.names[one]}
        value={story.longRead}
        isEditable={isEditable && live === null}
        onChange={(longRead) => change({ longRead })}
      />
    </>
  )
}

const LANGUAGES = 'en ar de el es fa fr he it nl no pl pt ru sv tr uk zh'.split(' ')
const names = new Intl.DisplayNames('en', { type: 'language' })

/** The language of a story, which determines its direction. */
export function LanguageField({ desk: { story, isEditable, change } }: Props) {
  const { language: own } = story
  return (
    <ChoiceField
      label={words.language.label}
      hint={directionOf(own) === 'rtl' ? words.language.rightToLeft : words.language.leftToRight}
      options={LANGUAGES.includes(own) ? LANGUAGES : [own, ...LANGUAGES]}
      nameOf={(one) => names.of(one)}
      value={own}
      isEditable={isEditable}
      onChange={(language) => language !== null && change({ language })}
    />
  )
}
