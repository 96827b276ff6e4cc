'use client'
import { useId } from 'react'
import { useServerFiles } from '#components/desk/imports/use-imports.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { PictureSource } from '#domain/import/batch/import-request.ts'

const { start: words } = importsWords

type Props = { value: PictureSource; onChange: (value: PictureSource) => void }

/** Chooses where pictures come from: the export, a folder or zip on the server, and perhaps the old site. */
export function PictureSourceFields({ value, onChange }: Props) {
  const id = useId()
  const { incoming } = useServerFiles()
  const names = incoming.data?.items.map(({ name }) => name) ?? []
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.pictures}</label>
        <select
          id={id}
          value={value.media ?? ''}
          onChange={(event) => onChange({ ...value, media: event.target.value || null })}
        >
          <option value="">{words.picturesOf}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {words.picturesIn(name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="tick">
          <input
            type="checkbox"
            checked={value.fetchPictures}
            aria-describedby={`${id}-fetch`}
            onChange={(event) => onChange({ ...value, fetchPictures: event.target.checked })}
          />
          {words.fetch}
        </label>
        <small id={`${id}-fetch`}>{words.fetchHint}</small>
      </div>
    </>
  )
}
