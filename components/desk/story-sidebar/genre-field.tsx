import { useId } from 'react'
import { type Genre, genreIn, genre as genres } from '#domain/article/genre.ts'
import type { SectionRef } from '#domain/views.ts'

const NAMES: Record<Genre, string> = {
  news: 'News',
  reportage: 'Reportage',
  analysis: 'Analysis',
  background: 'Background',
  review: 'Review',
  opinion: 'Opinion',
}

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
      <label htmlFor={id}>Kind of work</label>
      <select
        id={id}
        value={genre ?? ''}
        disabled={!isEditable}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(genres.nullable().parse(event.target.value || null))}
      >
        <option value="">As its section: {NAMES[genreIn(sections)]}</option>
        {genres.options.map((one) => (
          <option key={one} value={one}>
            {NAMES[one]}
          </option>
        ))}
      </select>
      <small id={`${id}-hint`}>
        All but news is labelled for readers; search engines and partners are told every kind.
      </small>
    </div>
  )
}
