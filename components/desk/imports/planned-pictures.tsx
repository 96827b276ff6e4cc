'use client'
import { useState } from 'react'
import { ImportList } from '#components/desk/imports/import-list.tsx'
import { PictureSourceFields } from '#components/desk/imports/picture-source.tsx'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import type { PictureSource } from '#domain/import/batch/import-request.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

const { plan: words, map: mapWords } = importsWords

type Props = { one: ImportView; pictures: ImportPlan['pictures'] }

/** The pictures that are missing, with the reasons, and other places to look for them. */
export function PlannedPictures({ one, pictures: { used, missing, toFetch, reasons, isSearched, hosts } }: Props) {
  return (
    <ImportList
      title={missing > 0 ? words.pictures : words.picturesFound}
      count={missing > 0 ? missing : used}
      isOpen={missing > 0}
    >
      {missing > 0 && <p>{isSearched ? words.missing(missing, used) : words.notSearched}</p>}
      {toFetch > 0 && <p>{words.toFetch(toFetch)}</p>}
      <ul>
        {reasons.map(({ what, count, samples }) => (
          <li key={what}>
            <b>{words.picture(what)}</b> <span className="dim">{words.times(count)}</span>
            <span className="samples">{samples.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {hosts.length > 0 && <p className="hint">{words.hosts(hosts.map(({ host }) => host))}</p>}
      {!one.fromTerminal && <Source one={one} />}
    </ImportList>
  )
}

function Source({ one: { id, media, fetchPictures } }: Pick<Props, 'one'>) {
  const [value, setValue] = useState<PictureSource>({ media, fetchPictures })
  const change = useChangeImport(String(id))
  const isChanged = value.media !== media || value.fetchPictures !== fetchPictures
  return (
    <div className="import-part import-source">
      <PictureSourceFields value={value} onChange={setValue} />
      {isChanged && (
        <button
          type="button"
          className="btn"
          aria-disabled={change.isPending}
          onClick={() => !change.isPending && change.mutate({ method: 'PUT', path: '', body: value })}
        >
          {mapWords.save}
        </button>
      )}
    </div>
  )
}
