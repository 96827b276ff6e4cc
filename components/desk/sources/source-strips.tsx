'use client'
import { ArchiveX, CircleAlert, Hourglass } from 'lucide-react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { howLong } from '#components/desk/parts/deadlines.ts'
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
    <Banner
      tone="bad"
      icon={ArchiveX}
      actions={
        <button type="button" className="btn s" onClick={() => void undo(act)}>
          {words.undo}
        </button>
      }
    >
      <b>{words.withdrawn(count, seconds(at))}</b> {words.undoUntil(said(at + 86_400_000))}
    </Banner>
  )
}

function LicenceStrip({ source, isEditable }: Props) {
  const { said } = useNewsroom()
  const now = useNow(15_000)
  const { restore, isBusy } = useRestore(source)
  const { licence, licenceUntil, out, ended, returnable } = source
  if (now === null) return null
  const { kind } = licenceWords({ hasLicence: licence !== '', licenceUntil }, { now, said })
  if (returnable > 0) {
    return (
      <Banner
        tone="warn"
        icon={Hourglass}
        actions={
          isEditable && (
            <button type="button" className="btn s primary" aria-disabled={isBusy} onClick={restore}>
              {isBusy ? words.republishing : words.republish(returnable)}
            </button>
          )
        }
      >
        <b>{words.byLicence(ended)}</b> {words.renewed}
      </Banner>
    )
  }
  if (kind === 'soon' && licenceUntil !== null) {
    return (
      <Banner tone="warn" icon={Hourglass}>
        <b>{words.soon(said(licenceUntil), howLong(licenceUntil - now))}</b> {words.soonThen(out)}
      </Banner>
    )
  }
  if (kind !== 'ended' || licenceUntil === null) return null
  return (
    <Banner tone="bad" icon={CircleAlert}>
      <b>{words.ended(said(licenceUntil))}</b> {ended > 0 && `${words.byLicence(ended)} `}
      {words.endedThen}
    </Banner>
  )
}
