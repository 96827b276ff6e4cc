import { ChoiceField } from '#components/desk/story-sidebar/choice-field.tsx'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import { type Genre, genreIn, genre as genres } from '#domain/article/fields/genre.ts'
import type { SectionRef } from '#domain/views.ts'

const words = storySidebarWords.genre

type Props = {
  genre: Genre | null
  sections: SectionRef[]
  isEditable: boolean
  onChange: (genre: Genre | null) => void
}

/** The genre of a story, which readers and search engines see. */
export const GenreField = ({ genre, sections, ...rest }: Props) => (
  <ChoiceField
    {...{ words, ...rest }}
    none={words.asSection(words.names[genreIn(sections)])}
    options={genres.options}
    value={genre}
  />
)
