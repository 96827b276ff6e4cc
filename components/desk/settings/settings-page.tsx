'use client'
import { Check, LoaderCircle } from 'lucide-react'
import { ApiProblem } from '#components/desk/api.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { EmbedHostsSetting } from '#components/desk/settings/embed-hosts-setting.tsx'
import { EveryPageDialog } from '#components/desk/settings/every-page-dialog.tsx'
import { CrawlerSettings, FeedSettings, FileSettings } from '#components/desk/settings/machine-settings.tsx'
import { OfflineSetting } from '#components/desk/settings/offline-setting.tsx'
import { OutsideScriptsSetting } from '#components/desk/settings/outside-scripts-setting.tsx'
import { PaperSettings } from '#components/desk/settings/paper-settings.tsx'
import { ReadsSetting } from '#components/desk/settings/reads-setting.tsx'
import { ShareSetting } from '#components/desk/settings/share-setting.tsx'
import { TellingSettings } from '#components/desk/settings/telling-settings.tsx'
import { type SettingsState, useSettings } from '#components/desk/settings/use-settings.ts'
import { WebhookSettings } from '#components/desk/webhooks/webhook-settings.tsx'
import { settingsWords as words } from '#components/desk/words/settings.ts'

/** The settings of the paper; for admins. Each field is saved at once, and readers see it with their next page. */
export function SettingsPage() {
  const state = useSettings()
  const now = useNow(60_000)
  const { query, save, errors, question } = state
  const settings = query.data
  const isRefused = query.error instanceof ApiProblem && query.error.status === 403
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <SavedLine state={state} />
      </div>
      {isRefused ? (
        <div className="empty">
          <h2>{words.refused}</h2>
          <p className="lede">
            {words.refusedHow[0]} <DeskLink href="/desk/pages">{words.refusedLink}</DeskLink>
            {words.refusedHow[1]}
          </p>
        </div>
      ) : (
        <ReadingTrouble
          what={words.subject}
          error={query.error}
          hasOld={settings !== undefined}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && (
        <p className="hint body">
          <LoaderCircle className="i" aria-hidden="true" /> {words.loading}
        </p>
      )}
      {settings && now !== null && (
        <div className="settings">
          <nav className="toc" aria-label={words.title}>
            <a href="#the-paper">{words.headings.paper}</a>
            <a href="#search-and-feeds">{words.headings.feeds}</a>
            <a href="#telling">{words.headings.notifications}</a>
            <a href="#other-sites">{words.headings.outside}</a>
            <a href="#files">{words.headings.files}</a>
            <DeskLink href="/desk/pages">{words.headings.pages}</DeskLink>
          </nav>
          <div>
            <h2 className="head2" id="the-paper">
              {words.headings.paper}
            </h2>
            <PaperSettings settings={settings} save={save} errors={errors} now={now} />
            <ReadsSetting settings={settings} save={save} errors={errors} />
            <OfflineSetting settings={settings} save={save} errors={errors} />
            <ShareSetting settings={settings} save={save} errors={errors} />
            <h2 className="head2" id="search-and-feeds">
              {words.headings.feeds}
            </h2>
            <FeedSettings settings={settings} save={save} errors={errors} />
            <h2 className="head2" id="telling">
              {words.headings.notifications} <span className="n">{words.headings.notificationsHint}</span>
            </h2>
            <TellingSettings settings={settings} save={save} errors={errors} />
            <WebhookSettings />
            <h2 className="head2">{words.headings.crawlers}</h2>
            <CrawlerSettings settings={settings} save={save} errors={errors} />
            <h2 className="head2" id="other-sites">
              {words.headings.outside}
            </h2>
            <EmbedHostsSetting />
            <OutsideScriptsSetting />
            <h2 className="head2" id="files">
              {words.headings.files} <span className="n">{words.headings.filesHint}</span>
            </h2>
            <FileSettings settings={settings} save={save} errors={errors} />
          </div>
        </div>
      )}
      {question && <EveryPageDialog seen={question.about} onAnswer={question.answer} />}
    </>
  )
}

function SavedLine({ state: { savedAt, isSaving, errors } }: { state: SettingsState }) {
  const { seconds } = useNewsroom()
  const bad = Object.keys(errors).length
  return (
    <span className={bad > 0 ? 'saved no' : 'saved'} role="status">
      {isSaving && words.saving}
      {!isSaving && bad > 0 && words.notSaved}
      {!isSaving && bad === 0 && savedAt !== null && (
        <>
          <Check className="i" aria-hidden="true" /> {words.saved(seconds(savedAt))}
        </>
      )}
    </span>
  )
}
