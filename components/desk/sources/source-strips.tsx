'use client'
import { ArchiveX, CircleAlert, Hourglass } from 'lucide-react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { howLong } from '#components/desk/parts/deadlines.ts'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { licenceWords } from '#components/desk/sources/licence-words.ts'
import { useRestore, useUndo } from '#components/desk/sources/use-withdraw.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

const words = sourcesWords.banner

type Props = { source: SourceDetail; isEditable: boolean }

/** Banners about an upcoming or past withdrawal of a source's stories, with the actions on it. */
export function SourceStrips({ source, isEditable }: Props) {
  return (
    <>
      <Withdrawn source={source} />
      <LicenceStrip source={source} isEditable={isEditable} />
    </>
  )
}

function Withdrawn({ source }: { source: SourceDetail }) {
  const { seconds, said } = useNewsroom()
  const undo = useUndo()
  if (!source.withdrawal) return null
  const { act, at, count } = source.withdrawal
  return (
    <Notice
      tone="refusal"
      icon={ArchiveX}
      actions={
        <Button size="small" onClick={() => undo.act(act)}>
          {words.undo}
        </Button>
      }
    >
      <b>{words.withdrawn(count, seconds(at))}</b> {words.undoUntil(said(at + 86_400_000))}
    </Notice>
  )
}

function LicenceStrip({ source, isEditable }: Props) {
  const { said } = useNewsroom()
  const now = useNow(15_000)
  const restore = useRestore()
  const { id, licence, licenceUntil, out, ended, returnable } = source
  if (now === null) return null
  const { kind } = licenceWords({ hasLicence: licence !== '', licenceUntil }, { now, said })
  if (returnable > 0) {
    return (
      <Notice
        tone="warning"
        icon={Hourglass}
        actions={
          isEditable && (
            <Button
              size="small"
              kind="primary"
              isBusy={restore.isPending}
              busy={words.republishing}
              onClick={() => restore.act(id)}
            >
              {words.republish(returnable)}
            </Button>
          )
        }
      >
        <b>{words.byLicence(ended)}</b> {words.renewed}
      </Notice>
    )
  }
  if (kind === 'soon' && licenceUntil !== null) {
    return (
      <Notice tone="warning" icon={Hourglass}>
        <b>{words.soon(said(licenceUntil), howLong(licenceUntil - now))}</b> {words.soonThen(out)}
      </Notice>
    )
  }
  if (kind !== 'ended' || licenceUntil === null) return null
  return (
    <Notice tone="refusal" icon={CircleAlert}>
      <b>{words.ended(said(licenceUntil))}</b> {ended > 0 && `${words.byLicence(ended)} `}
      {words.endedThen}
    </Notice>
  )
}
