'use client'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { HINT, WHY } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { t } from '#domain/messages/t.ts'
import type { BackupsView, LastRestore } from '#domain/upkeep/backups-view.ts'

type Run = BackupsView['runs'][keyof BackupsView['runs']]

/** The last backup, copy elsewhere, drill and restore, each with its result. */
export function BackupState({ runs, elsewhere, lastRestore }: BackupsView) {
  return (
    <PagePart title={t('How safe the newsroom is')}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 phone:grid-cols-[minmax(0,1fr)] [&>dd]:[grid-column:-2/-1] phone:[&>dd]:pb-2 [&>dt]:text-ink-2">
        <dt>{t('Last backup')}</dt>
        <RunLine run={runs.backup} />
        <dt>{t('Last copy elsewhere')}</dt>
        {elsewhere.isSet ? (
          <RunLine run={runs.copyElsewhere} />
        ) : (
          <dd className={WHY}>{t('BACKUP_URL is not set, so a lost disk loses every backup.')}</dd>
        )}
        {elsewhere.isSameDisk && (
          <dd className={WHY}>{t('BACKUP_URL is on the disk of the newsroom, so a lost disk loses every backup.')}</dd>
        )}
        <dt>{t('Last drill')}</dt>
        <RunLine run={runs.drill} />
      </dl>
      <p className={HINT}>{t('A drill restores the newest backup into a temporary folder and checks it.')}</p>
      {lastRestore && <RestoreLine last={lastRestore} />}
    </PagePart>
  )
}

function RunLine({ run }: { run: Run }) {
  const { said } = useNewsroom()
  if (!run) return <dd>{t('none yet')}</dd>
  const when = said(run.endedAt ?? run.beganAt)
  return run.problem === null ? (
    <dd>{t('{when}, succeeded', { when })}</dd>
  ) : (
    <dd className={WHY}>{t('{when}: {why}', { when, why: run.problem })}</dd>
  )
}

function RestoreLine({ last }: { last: LastRestore }) {
  const { exactly } = useNewsroom()
  const when = exactly(last.at)
  if (last.what === 'failed')
    return (
      <p className={WHY}>
        {t('A restore failed ({when}), and nothing was changed. {why}', { when, why: last.why ?? '' })}
      </p>
    )
  if (last.what === 'requested')
    return (
      <p className={WHY}>
        {t('A restore began ({when}) and did not end. The newsroom is as it was before; choose the backup again.', {
          when,
        })}
      </p>
    )
  return (
    <p>
      {t(
        '{by} restored the newsroom to its state of {to} ({when}). The state from before is in the list as a backup.',
        { by: last.by ?? t('Somebody'), to: exactly(last.madeAt ?? last.at), when },
      )}
    </p>
  )
}
