'use client'
import { ArchiveX, CircleAlert, Hourglass } from 'lucide-react'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { timeUntil } from '#components/desk/parts/deadlines.ts'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { licenceWords } from '#components/desk/sources/licence-words.ts'
import { useRestore } from '#components/desk/sources/use-restore.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { t } from '#domain/messages/t.ts'

type Props = { source: SourceDetail; isEditable: boolean }

/** Banners about an upcoming or past withdrawal of a source's stories, with the actions on it. */
export function SourceStrips({ source, isEditable }: Props) {
  return (
    <>
      <Recalled source={source} />
      <LicenceStrip source={source} isEditable={isEditable} />
    </>
  )
}

function Recalled({ source }: { source: SourceDetail }) {
  const { seconds } = useNewsroom()
  if (!source.recall) return null
  const { id, at, count } = source.recall
  return (
    <Notice
      tone="refusal"
      icon={ArchiveX}
      actions={
        <ButtonLink size="small" href={`/desk/recalls/${id}`}>
          {t('Receipt')}
        </ButtonLink>
      }
    >
      <b>
        {t(
          '{n, plural, one {# story was recalled in one act at {time}.} other {# stories were recalled in one act at {time}.}}',
          { n: count, time: seconds(at) },
        )}
      </b>
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
              busy={t('Publishing…')}
              onClick={() => restore.act(id)}
            >
              {t('Publish {n, plural, one {# story} other {# stories}} again', { n: returnable })}
            </Button>
          )
        }
      >
        <b>
          {t(
            '{n, plural, one {# story was withdrawn when the licence ended.} other {# stories were withdrawn when the licence ended.}}',
            { n: ended },
          )}
        </b>{' '}
        {t('The licence has been renewed, but they stay withdrawn until you publish them again.')}
      </Notice>
    )
  }
  if (kind === 'soon' && licenceUntil !== null) {
    return (
      <Notice tone="warning" icon={Hourglass}>
        <b>
          {t('The licence ends {time}, {when}.', { time: said(licenceUntil), when: timeUntil(licenceUntil - now) })}
        </b>{' '}
        {t(
          'Then {n, plural, one {# story} other {# stories}} will be withdrawn (410), unless you set a new end date.',
          { n: out },
        )}
      </Notice>
    )
  }
  if (kind !== 'ended' || licenceUntil === null) return null
  return (
    <Notice tone="refusal" icon={CircleAlert}>
      <b>{t('The licence ended {time}.', { time: said(licenceUntil) })}</b>{' '}
      {ended > 0 &&
        `${t('{n, plural, one {# story was withdrawn when the licence ended.} other {# stories were withdrawn when the licence ended.}}', { n: ended })} `}
      {t('Its stories cannot be published until you set a new end date.')}
    </Notice>
  )
}
