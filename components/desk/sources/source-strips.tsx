'use client'
import { ArchiveX, CircleAlert, Hourglass } from 'lucide-react'
import { Banner } from '#components/desk/parts/banner.tsx'
import { howLong } from '#components/desk/parts/deadlines.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { licenceWords } from '#components/desk/sources/licence-words.ts'
import { stories, useRestore, useUndo } from '#components/desk/sources/use-withdraw.ts'
import type { SourceDetail } from '#domain/article/source-views.ts'

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
  const undo = useUndo(source)
  if (!source.withdrawal) return null
  const { act, at, count } = source.withdrawal
  return (
    <Banner
      tone="bad"
      icon={ArchiveX}
      actions={
        <button type="button" className="btn s" onClick={() => void undo(act)}>
          Undo
        </button>
      }
    >
      <b>
        {stories(count)} {count === 1 ? 'was' : 'were'} withdrawn at {seconds(at)} in one go.
      </b>{' '}
      You can undo this until {said(at + 86_400_000)}.
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
              {isBusy ? 'Putting them out…' : `Put ${stories(returnable)} out again`}
            </button>
          )
        }
      >
        <b>The end of the licence withdrew {stories(ended)}.</b> It is prolonged, and nothing came back by itself.
      </Banner>
    )
  }
  if (kind === 'soon' && licenceUntil !== null) {
    return (
      <Banner tone="warn" icon={Hourglass}>
        <b>
          The licence ends {said(licenceUntil)}, in {howLong(licenceUntil - now)}.
        </b>{' '}
        Then {stories(out)} leave every page, with a notice (410), unless you set a new end.
      </Banner>
    )
  }
  if (kind !== 'ended' || licenceUntil === null) return null
  return (
    <Banner tone="bad" icon={CircleAlert}>
      <b>The licence ended {said(licenceUntil)}.</b> {ended > 0 && `It withdrew ${stories(ended)}. `}Nothing of it can
      be published until you set a new end.
    </Banner>
  )
}
