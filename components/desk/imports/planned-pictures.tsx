'use client'
import { api } from '#components/desk/api.ts'
import { ImportList, Samples } from '#components/desk/imports/import-list.tsx'
import { PictureSourceFields } from '#components/desk/imports/picture-source.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { FormFrame } from '#components/desk/parts/form/form-frame.tsx'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import { pictureSource } from '#domain/import/batch/import-request.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

type Props = { one: ImportView; pictures: ImportPlan['pictures'] }

/** The pictures that are missing, with the reasons, and other places to look for them. */
export function PlannedPictures({ one, pictures: { used, missing, toFetch, reasons, isSearched, hosts } }: Props) {
  return (
    <ImportList
      title={missing > 0 ? t('Missing pictures') : t('Pictures')}
      count={missing > 0 ? missing : used}
      isOpen={missing > 0}
    >
      {missing > 0 && (
        <p>
          {isSearched
            ? t(
                '{used, plural, one {{missing, number} of # picture is missing.} other {{missing, number} of # pictures are missing.}}',
                {
                  missing,
                  used,
                },
              )
            : t(
                'The export holds no pictures. Put the folder “uploads” of the old site into the folder “incoming” of the server and choose it here, or let them be fetched.',
              )}
        </p>
      )}
      {toFetch > 0 && (
        <p>
          {t(
            '{n, plural, one {# picture will be fetched from the old site.} other {# pictures will be fetched from the old site.}}',
            { n: toFetch },
          )}
        </p>
      )}
      <ul>
        {reasons.map(({ what, count, samples }) => (
          <li key={what}>
            <b>{what}</b> <span className="text-ink-3">{t('× {n, number}', { n: count })}</span>
            <Samples of={samples} />
          </li>
        ))}
      </ul>
      {hosts.length > 0 && (
        <p className={HINT}>
          {t('The pictures are on {hosts}.', {
            hosts: saidList(
              hosts.map(({ host }) => host),
              'commas',
            ),
          })}
        </p>
      )}
      {!one.fromTerminal && <Source one={one} />}
    </ImportList>
  )
}

function Source({ one: { id, media, fetchPictures } }: Pick<Props, 'one'>) {
  const form = useDeskForm({
    schema: pictureSource,
    start: { media, fetchPictures },
    send: (body) => api.send('PUT', `/api/imports/${id}`, body),
    renews: [importQueries.all],
  })
  return (
    <FormFrame form={form} className="grid justify-items-start gap-3 px-4 py-2" isGuarded={false}>
      <Refusal of={form.refusal} />
      <PictureSourceFields known={media} />
      {form.isUnsaved && (
        <Button type="submit" isBusy={form.isPending}>
          {t('Make the plan again')}
        </Button>
      )}
    </FormFrame>
  )
}
