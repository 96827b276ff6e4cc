'use client'
import { useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { ImportList, Samples } from '#components/desk/imports/import-list.tsx'
import { PictureSourceFields } from '#components/desk/imports/picture-source.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { importsWords } from '#components/desk/words/imports.ts'
import { pictureSource } from '#domain/import/batch/import-request.ts'
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
            <b>{words.picture(what)}</b> <span className="text-ink-3">{words.times(count)}</span>
            <Samples of={samples} />
          </li>
        ))}
      </ul>
      {hosts.length > 0 && <p className={HINT}>{words.hosts(hosts.map(({ host }) => host))}</p>}
      {!one.fromTerminal && <Source one={one} />}
    </ImportList>
  )
}

function Source({ one: { id, media, fetchPictures } }: Pick<Props, 'one'>) {
  const client = useQueryClient()
  const form = useDeskForm({
    schema: pictureSource,
    start: { media, fetchPictures },
    send: (body) => api.send('PUT', `/api/imports/${id}`, body),
    onDone: () => void client.invalidateQueries({ queryKey: importQueries.all }),
  })
  return (
    <FormFrame form={form} className="grid justify-items-start gap-3 px-4 py-2" isGuarded={false}>
      <Refusal of={form.refusal} />
      <PictureSourceFields known={media} />
      {form.isUnsaved && (
        <Button type="submit" isBusy={form.isPending}>
          {mapWords.save}
        </Button>
      )}
    </FormFrame>
  )
}
