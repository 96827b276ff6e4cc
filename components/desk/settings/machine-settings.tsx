'use client'
import { SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import { useOpenSettings } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { crawlerPurpose, feedKind, type StandingFile } from '#domain/paper/settings.ts'
import { AI_CRAWLERS } from '#domain/syndication/ai-crawlers.ts'

/**
 * Switches for the feeds. A disabled feed answers 410, no page links to it, and it is not advertised to feed readers.
 */
export function FeedSettings() {
  const { name, hint, kinds } = words.feeds
  const switches = feedKind.options.map((kind) => ({ of: `feeds.${kind}` as const, name: kinds[kind] }))
  return <SwitchSetting name={name} hint={hint} switches={switches} />
}

/** Settings for notifications: WebSub hubs, and search engines by IndexNow. */
export function TellingSettings() {
  const { indexNow, indexNowKey } = useOpenSettings().settings.telling
  const { name, hint, notify, key, endpoint, endpointHint } = words.indexNow
  return (
    <>
      <TextSetting of="telling.hubs" rows={2} isCode {...words.hubs} />
      <SwitchSetting
        name={name}
        hint={hint}
        switches={[{ of: 'telling.indexNow', name: notify }]}
        says={
          indexNow && indexNowKey !== '' ? (
            <>
              {key[0]} <code>/{indexNowKey}.txt</code> {key[1]}
            </>
          ) : undefined
        }
      />
      {indexNow && <TextSetting of="telling.indexNowEndpoint" name={endpoint} hint={endpointHint} />}
    </>
  )
}

/** Settings for AI crawlers. They go into robots.txt, which is a request and cannot enforce anything. */
export function CrawlerSettings() {
  const { hint, purposes, allow, terms, termsHint } = words.crawlers
  return (
    <>
      <p className="max-w-176 pb-3 text-sm text-ink-2">{hint}</p>
      {crawlerPurpose.options.map((purpose) => (
        <SwitchSetting
          key={purpose}
          name={purposes[purpose].name}
          hint={AI_CRAWLERS[purpose].join(', ')}
          switches={[{ of: `crawlers.${purpose}`, name: allow }]}
          says={purposes[purpose].says}
        />
      ))}
      <TextSetting of="usageTerms" name={terms} hint={termsHint} placeholder="/terms" />
    </>
  )
}

const FILES: { name: StandingFile; path: string }[] = [
  { name: 'robots', path: '/robots.txt' },
  { name: 'license', path: '/license.xml' },
  { name: 'security', path: '/.well-known/security.txt' },
  { name: 'ads', path: '/ads.txt' },
  { name: 'humans', path: '/humans.txt' },
  { name: 'trust', path: '/trust.txt' },
]

/** Text files at fixed addresses. An empty one does not exist. */
export function FileSettings() {
  return FILES.map(({ name, path }) => (
    <TextSetting key={name} of={`files.${name}`} name={path} hint={words.files[name]} rows={4} isCode />
  ))
}
