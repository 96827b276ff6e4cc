'use client'
import type { ComponentProps } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { SavedState } from '#components/desk/parts/bar/saved-state.tsx'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PageReading } from '#components/desk/parts/page-reading.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { EveryPageDialog } from '#components/desk/settings/every-page-dialog.tsx'
import {
  CrawlerSettings,
  FeedSettings,
  FileSettings,
  RepublishSettings,
  TellingSettings,
} from '#components/desk/settings/machine-settings.tsx'
import { EmbedHostsSetting, OutsideScriptsSetting } from '#components/desk/settings/outside-settings.tsx'
import { PageStoreSetting } from '#components/desk/settings/page-store-setting.tsx'
import { PaperSettings, ReaderSettings } from '#components/desk/settings/paper-settings.tsx'
import { ResponsibilitySettings } from '#components/desk/settings/responsibility-settings.tsx'
import { OpenSettings, useSettings } from '#components/desk/settings/use-settings.ts'
import { WebhookSettings } from '#components/desk/webhooks/webhook-settings.tsx'
import { t } from '#domain/messages/t.ts'

/** The settings of the paper; for admins. Each field is saved at once, and readers see it with their next page. */
export function SettingsPage() {
  const { query, save, errors, question, savedAt, isSaving } = useSettings()
  const now = useNow(60_000)
  const { data: settings, error } = query
  return (
    <>
      <Bar
        title={t('Settings')}
        state={<SavedLine isSaving={isSaving} isRefused={Object.keys(errors).length > 0} savedAt={savedAt} />}
      />
      {error instanceof ApiProblem && error.status === 403 ? (
        <Empty
          title={t('Only admins can change the settings.')}
          how={rich('Ask one of them. You can edit what the paper says about itself under <link>Pages</link>.', {
            link: (inside) => <DeskLink href="/desk/pages">{inside}</DeskLink>,
          })}
        />
      ) : (
        <PageReading what={t('The settings')} of={query} loading={t('Loading the settings')} />
      )}
      {settings && now !== null && (
        <OpenSettings value={{ settings, save, errors }}>
          <Rows now={now} />
        </OpenSettings>
      )}
      {question && <EveryPageDialog seen={question.about} onAnswer={question.answer} />}
    </>
  )
}

const LINK =
  'min-h-7 px-2 py-[0.3125rem] whitespace-nowrap text-ink-2 no-underline hover:text-ink hover:shadow-[inset_calc(2px*var(--way))_0_0_var(--color-ink)]'

const Title = (props: ComponentProps<typeof SectionTitle>) => (
  <SectionTitle {...props} className="mt-8 scroll-mt-[calc(var(--spacing-top-bar)+1rem)] first:mt-0" />
)

function Rows({ now }: { now: number }) {
  const places = {
    'the-paper': t('The paper'),
    responsibility: t('Who answers'),
    'search-and-feeds': t('Search and feeds'),
    telling: t('Notifications'),
    'other-sites': t('Other sites'),
    files: t('Files'),
  }
  return (
    <div className="grid grid-cols-[12rem_minmax(0,44rem)] gap-8 px-6 pt-6 pb-12 max-[64rem]:grid-cols-[minmax(0,1fr)] max-[64rem]:gap-4">
      <nav
        className="sticky top-[calc(var(--spacing-top-bar)+1.5rem)] grid gap-px self-start max-[64rem]:static max-[64rem]:flex max-[64rem]:overflow-x-auto"
        aria-label={t('Settings')}
      >
        {Object.entries(places).map(([id, name]) => (
          <a key={id} href={`#${id}`} className={LINK}>
            {name}
          </a>
        ))}
        <DeskLink href="/desk/pages" className={LINK}>
          {t('Pages and menus')}
        </DeskLink>
      </nav>
      <div>
        <Title id="the-paper">{places['the-paper']}</Title>
        <PaperSettings now={now} />
        <ReaderSettings />
        <PageStoreSetting />
        <Title
          id="responsibility"
          note={t('one page for readers, with a link at the foot of each page; empty fields are not shown')}
        >
          {t('Who answers for the paper')}
        </Title>
        <ResponsibilitySettings />
        <Title id="search-and-feeds">{places['search-and-feeds']}</Title>
        <FeedSettings />
        <Title id="telling" note={t('sent when something changes; the deliveries show whether they arrived')}>
          {places.telling}
        </Title>
        <TellingSettings />
        <WebhookSettings />
        <Title>{t('Crawlers of AI companies')}</Title>
        <CrawlerSettings />
        <Title id="other-sites">{places['other-sites']}</Title>
        <RepublishSettings />
        <EmbedHostsSetting />
        <OutsideScriptsSetting />
        <Title id="files" note={t('at fixed addresses; an empty file does not exist')}>
          {places.files}
        </Title>
        <FileSettings />
      </div>
    </div>
  )
}

type SavedProps = { isSaving: boolean; isRefused: boolean; savedAt: number | null }

function SavedLine({ isSaving, isRefused, savedAt }: SavedProps) {
  const { seconds } = useNewsroom()
  if (isSaving) return <SavedState tone="saving">{t('saving…')}</SavedState>
  if (isRefused) return <SavedState tone="bad">{t('not everything is saved: see below')}</SavedState>
  if (savedAt === null) return <SavedState tone="saving">{null}</SavedState>
  return (
    <SavedState>
      {t('saved {time}; readers see it on the next page that they open', { time: seconds(savedAt) })}
    </SavedState>
  )
}
