'use client'
import { LookForm } from '#components/desk/look/look-form.tsx'
import { LookPreview } from '#components/desk/look/look-preview.tsx'
import { useLook } from '#components/desk/look/use-look.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { MainActs } from '#components/desk/parts/bar/main-acts.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
import { t } from '#domain/messages/t.ts'

/** The look of the paper, for admins: its fields beside a preview, and one act that publishes it. */
export function LookPage() {
  const { query, settings, draft, isBusy, discard, publish, ...look } = useLook()
  const isChanged = Object.keys(draft).length > 0
  return (
    <>
      <Bar
        title={t('Look of the paper')}
        back={{ name: t('Back to the settings'), href: '/desk/settings' }}
        state={
          <span className="text-ink-3 narrow:hidden" role="status">
            {isChanged ? t('not published yet') : t('as readers see it')}
          </span>
        }
      >
        <MainActs>
          {isChanged && <Button onClick={discard}>{t('Discard')}</Button>}
          <Button kind="primary" isOff={!isChanged || isBusy} onClick={publish}>
            {t('Publish look')}
          </Button>
        </MainActs>
      </Bar>
      <PageReading what={t('The look')} of={query} loading={t('Loading the look')} />
      {settings && (
        <div className="grid grid-cols-[minmax(0,24rem)_minmax(0,1fr)] gap-8 px-6 pt-6 pb-12 max-[64rem]:grid-cols-[minmax(0,1fr)] max-[64rem]:gap-4 thumb:pb-26">
          <LookForm settings={settings} onTry={look.try} />
          <LookPreview draft={draft} />
        </div>
      )}
    </>
  )
}
