'use client'
import { FrontPanel } from '#components/desk/front/front-panel.tsx'
import type { Publishing } from '#components/desk/front/use-publishing.ts'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { keyNames } from '#components/desk/parts/key-names.ts'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import type { DiscardedFront, FrontChange, FrontVersion, PlannedFront } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

/** Says who discarded a draft, or whose draft took its place. */
const saysEnded = ({ why, discardedBy }: DiscardedFront): string => {
  const who = discardedBy?.name ?? t('the command line')
  return why === 'discarded' ? t('discarded by {who}', { who }) : t('replaced by a draft of {who}', { who })
}

/** Says who published a front, and how if it was not composed then. */
const saysPublished = ({ why, savedBy }: FrontVersion): string => {
  const who = savedBy?.name ?? t('the command line')
  if (why === 'saved') return who
  return why === 'planned'
    ? t('{who} scheduled', { who }, 'a version of the front')
    : t('{who} restored', { who }, 'a version of the front')
}

type Props = { current: number; planned: PlannedFront[]; publishing: Publishing }

/** Lists the scheduled fronts, the drafts that ended unpublished and the earlier fronts, each with its changes. */
export function VersionsPanel({ current, planned, publishing }: Props) {
  const { said } = useNewsroom()
  const versions = useList(frontQueries.versions())
  const discarded = useList(frontQueries.discarded()).items
  const scheduled = planned.map((plan) => ({
    ...plan,
    at: plan.dueAt,
    says: plan.plannedBy?.name,
    act: { name: t('Cancel schedule'), does: () => publishing.cancel(plan) },
  }))
  const ended = discarded.map((one) => ({
    ...one,
    at: one.discardedAt,
    says: saysEnded(one),
    act: {
      name: t('Restore as the draft'),
      label: t('Restore as the draft: discarded {time}, number {id}', {
        time: said(one.discardedAt),
        id: one.id,
      }),
      does: () => publishing.restoreDraft(one),
    },
  }))
  const earlier = versions.items.map((one) => ({
    id: one.version,
    at: one.savedAt,
    changes: one.changes,
    says: saysPublished(one),
    act: one.version !== current && {
      name: t('Restore'),
      label: t('Restore the front of {time}, version {version}', {
        time: said(one.savedAt),
        version: one.version,
      }),
      does: () => publishing.rollBack(one),
    },
  }))
  return (
    <FrontPanel label={t('Versions')} isLong>
      <Entries title={t('Scheduled', {}, 'fronts')} of={scheduled} />
      <Entries title={t('Discarded drafts')} of={ended} />
      {earlier.length === 0 && <SectionTitle>{t('Versions')}</SectionTitle>}
      <ListStates
        list={versions}
        label={t('The versions')}
        empty={{ title: t('No front has been published yet. Readers see the newest stories.'), isSmall: true }}
      >
        <Entries title={t('Versions')} of={earlier} />
      </ListStates>
    </FrontPanel>
  )
}

type Entry = {
  id: number
  at: number
  says: string | undefined
  changes: FrontChange[]
  /** False for the front that is public now. */
  act: { name: string; label?: string; does: () => void } | false
}

function Entries({ title, of }: { title: string; of: Entry[] }) {
  const { said } = useNewsroom()
  if (of.length === 0) return null
  return (
    <>
      <SectionTitle>{title}</SectionTitle>
      <ol>
        {of.map(({ id, at, says, changes, act }) => (
          <li key={id} className="border-b border-rule py-2 text-sm">
            <b>{said(at)}</b> {says}
            {!act && <span className="text-green"> {t('current', {}, 'version of the front')}</span>}
            <Changes changes={changes} />
            {act && (
              <Button size="small" aria-label={act.label} onClick={act.does}>
                {act.name}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** The differences between two fronts, slot by slot. */
function Changes({ changes }: { changes: FrontChange[] }) {
  if (changes.length === 0) return <p className={HINT}>{t('No visible changes.')}</p>
  const nameOf = (headline: string | null) => headline ?? t('automatic', {}, 'slot of the front')
  return (
    <ul className="my-1 text-ink-2">
      {changes.map(({ place, was, is }) => (
        <li key={place}>
          <b>{place}</b> {was === is ? t('new text or picture') : <bdi>{nameOf(was)}</bdi>}
          {was !== is && (
            <>
              {` ${keyNames('→')} `}
              <bdi>{nameOf(is)}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
