import { useId } from 'react'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import { type Genre, genreIn, genre as genres } from '#domain/article/genre.ts'
import type { SectionRef } from '#domain/views.ts'

const words = storySidebarWords.genre

type Props = {
  genre: Genre | null
  sections: SectionRef[]
  isEditable: boolean
  onChange: (genre: Genre | null) => void
}

/** The genre of a story, which readers and search engines see. */
export function GenreField({ genre, sections, isEditable, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={genre ?? ''}
        disabled={!isEditable}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(genres.nullable().parse(event.target.value || null))}
      >
        <option value="">{words.asSection(words.names[genreIn(sections)])}</option>
        {genres.options.map((one) => (
          <option key={one} value={one}>
            {words.names[one]}
          </option>
        ))}
      </select>
      <small id={`${id}-hint`}>{words.hint}</small>
    </div>
  )
}
