'use client'
import { Check, LoaderCircle } from 'lucide-react'
import { ApiProblem } from '#components/desk/api.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { CrawlerSettings, FeedSettings, FileSettings } from '#components/desk/settings/machine-settings.tsx'
import { OfflineSetting } from '#components/desk/settings/offline-setting.tsx'
import { PaperSettings } from '#components/desk/settings/paper-settings.tsx'
import { ReadsSetting } from '#components/desk/settings/reads-setting.tsx'
import { TellingSettings } from '#components/desk/settings/telling-settings.tsx'
import { type SettingsState, useSettings } from '#components/desk/settings/use-settings.ts'

/** The settings of the paper; for admins. Each field is saved at once, and readers see it with their next page. */
export function SettingsPage() {
  const state = useSettings()
  const now = useNow(60_000)
  const { query, save, errors } = state
  const settings = query.data
  const isRefused = query.error instanceof ApiProblem && query.error.status === 403
  return (
    <>
      <div className="bar">
        <h1>Settings</h1>
        <SavedLine state={state} />
      </div>
      {isRefused ? (
        <div className="empty">
          <h2>Only an admin changes the settings.</h2>
          <p className="lede">
            Ask one of them. What the paper says of itself stands on its <DeskLink href="/desk/pages">pages</DeskLink>.
          </p>
        </div>
      ) : (
        <ReadingTrouble
          what="The settings"
          error={query.error}
          hasOld={settings !== undefined}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && (
        <p className="hint body">
          <LoaderCircle className="i" aria-hidden="true" /> Reading the settings
        </p>
      )}
      {settings && now !== null && (
        <div className="settings">
          <nav className="toc" aria-label="Settings">
            <a href="#the-paper">The paper</a>
            <a href="#search-and-feeds">Search and feeds</a>
            <a href="#telling">Who is told</a>
            <a href="#files">Files</a>
            <DeskLink href="/desk/pages">Pages and menus</DeskLink>
          </nav>
          <div>
            <h2 className="head2" id="the-paper">
              The paper
            </h2>
            <PaperSettings settings={settings} save={save} errors={errors} now={now} />
            <ReadsSetting settings={settings} save={save} errors={errors} />
            <OfflineSetting settings={settings} save={save} errors={errors} />
            <h2 className="head2" id="search-and-feeds">
              Search and feeds
            </h2>
            <FeedSettings settings={settings} save={save} errors={errors} />
            <h2 className="head2" id="telling">
              Who is told <span className="n">that something is new; deliveries show what became of it</span>
            </h2>
            <TellingSettings settings={settings} save={save} errors={errors} />
            <h2 className="head2">Crawlers of AI companies</h2>
            <CrawlerSettings settings={settings} save={save} errors={errors} />
            <h2 className="head2" id="files">
              Files <span className="n">at fixed addresses; an empty one is not there</span>
            </h2>
            <FileSettings settings={settings} save={save} errors={errors} />
          </div>
        </div>
      )}
    </>
  )
}

function SavedLine({ state: { savedAt, isSaving, errors } }: { state: SettingsState }) {
  const { seconds } = useNewsroom()
  const bad = Object.keys(errors).length
  return (
    <span className={bad > 0 ? 'saved no' : 'saved'} role="status">
      {isSaving && 'saving…'}
      {!isSaving && bad > 0 && 'not all saved: see below'}
      {!isSaving && bad === 0 && savedAt !== null && (
        <>
          <Check className="i" aria-hidden="true" /> saved {seconds(savedAt)}, readers see it with the next page
        </>
      )}
    </span>
  )
}
