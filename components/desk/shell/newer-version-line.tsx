'use client'
import { CircleArrowUp } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { t } from '#domain/messages/t.ts'
import type { NewerVersion } from '#domain/upkeep/releases.ts'

const KEY = 'dismissed-version'
const CHANGED = 'broadsheet:dismissed-version'

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange)
  return () => window.removeEventListener(CHANGED, onChange)
}

/** A quiet line for admins that a newer version is out. Dismissed, it stays away in this browser until the next one. */
export function NewerVersionLine({ newer }: { newer: NewerVersion }) {
  const { paper } = useNewsroom()
  // The server cannot know what was dismissed: nothing flashes up and goes.
  const dismissed = useSyncExternalStore(subscribe, readDismissed, () => newer.version)
  if (dismissed === newer.version) return null
  const date = longDay({ ...paper, zone: 'UTC' }, Date.parse(newer.date))
  return (
    <Notice
      tone={newer.isSecurity ? 'warning' : 'plain'}
      icon={CircleArrowUp}
      actions={
        <Button kind="quiet" size="small" onClick={() => dismiss(newer.version)}>
          {t('Dismiss')}
        </Button>
      }
    >
      {t('Broadsheet {version} of {date} is out.', { version: newer.version, date })}{' '}
      {newer.isSecurity && t('It fixes a vulnerability. Upgrade soon.')}{' '}
      {newer.notes && (
        <a href={newer.notes} target="_blank" rel="noopener noreferrer">
          {t('What is new')}
        </a>
      )}
    </Notice>
  )
}

function readDismissed(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function dismiss(version: string): void {
  try {
    localStorage.setItem(KEY, version)
  } catch {
    // A browser that keeps nothing shows the line again.
  }
  window.dispatchEvent(new CustomEvent(CHANGED))
}
